import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { trouble } from '../../parts/states';
import { Problem } from '../../service/problem';
import { segments } from '../../service/http';
import { View } from '../../shell/view';
import type { Draft } from '../service';
import { rebase, serving, type Conflict, type Region, type Side } from './service';
import { words } from './rebase-words';

/** Takes a draft over to the version that serves; where both changed a file, the reader says which of the two it shall be. */
@customElement('draft-rebase')
export class DraftRebase extends View {
  @property({ attribute: false }) draft: Draft | null = null;
  @state() private conflicts: readonly Conflict[] = [];
  /** What the conflicts were seen over. */
  @state() private seen: { version: number; digest: string } | null = null;
  @state() private keep: ReadonlyMap<string, Side> = new Map();
  @state() private busy = false;
  @state() private thrown: unknown = null;

  protected override render(): TemplateResult | typeof nothing {
    const w = words();
    const it = this.draft;
    if (!it) {
      return nothing;
    }
    return html`<section class="draft-rebase" aria-label=${w.rebaseNeeded}>
      <p class="warning">${w.rebaseHint(it.base)}
        <button type="button" class="quiet" ?disabled=${this.busy} @click=${() => this.take(it)}>${w.rebase}</button></p>
      ${this.thrown ? trouble(this.thrown) : nothing}
      ${this.conflicts.length > 0 ? this.settling(it) : nothing}
    </section>`;
  }

  private settling(it: Draft): TemplateResult {
    const w = words();
    const open = this.conflicts.filter((each) => !this.keep.has(each.path)).length;
    return html`<div class="stack" role="group" aria-label=${w.conflicts}>
      <h3>${w.conflicts}</h3>
      <p>${w.conflictsHint}</p>
      ${this.conflicts.map((each) => this.conflict(it, each))}
      <p class="actions">
        <button type="button" ?disabled=${this.busy || open > 0} @click=${() => this.take(it, true)}>${w.settle}</button>
        <span class="soft" role="status">${open > 0 ? w.unsettled(open) : ''}</span>
      </p>
    </div>`;
  }

  private conflict(it: Draft, conflict: Conflict): TemplateResult {
    const w = words();
    const choice = (side: Side, text: string): TemplateResult => html`<label class="check">
      <input type="radio" name=${`keep ${conflict.path}`} .checked=${this.keep.get(conflict.path) === side}
        @change=${() => (this.keep = new Map([...this.keep, [conflict.path, side]]))}>${text}</label>`;
    return html`<fieldset class="draft-conflict"><legend><code>${conflict.path}</code></legend>
      <div class="table-scroll" tabindex="0" role="region" aria-label=${w.threeTexts(conflict.path)}>
        <table class="diff three">
          <caption class="unseen">${w.threeTexts(conflict.path)}</caption>
          <thead><tr><th scope="col" class="line">${w.line}</th><th scope="col">${w.version(it.base)}</th>
            <th scope="col">${w.published}</th><th scope="col">${w.thisDraft}</th></tr></thead>
          <tbody>${conflict.regions.map((region) => this.region(conflict, region))}</tbody>
        </table>
      </div>
      <div class="row">${choice('DRAFT', conflict.inDraft ? w.keepDraft : w.keepRemoved)}
        ${choice('PUBLISHED', conflict.inPublished ? w.keepPublished : w.keepRemoved)}
        ${conflict.inDraft ? html`<a href="/rules/files/${segments(conflict.path)}?rules=drafts/${it.id}">${w.editInstead}</a>` : nothing}</div>
    </fieldset>`;
  }

  private region(conflict: Conflict, region: Region): TemplateResult {
    const w = words();
    const text = (lines: readonly string[], there: boolean): TemplateResult =>
      !there ? html`<i>${w.noFile}</i>` : lines.length === 0 ? html`<i>${w.noLines}</i>` : html`${lines.join('\n')}`;
    if (region.kind === 'SAME') {
      const lines = region.base;
      return html`<tr class="same"><td class="line">${region.line}</td>
        <td class="text" colspan="3">${lines.length > 6 ? html`${lines.slice(0, 3).join('\n')}\n<i>${w.alike(lines.length - 6)}</i>\n${lines.slice(-3).join('\n')}` : lines.join('\n')}</td></tr>`;
    }
    const by = region.kind === 'BOTH' ? w.both : region.kind === 'DRAFT' ? w.onlyDraft : w.onlyPublished;
    return html`<tr class="changed ${region.kind.toLowerCase()}"><td class="line">${region.line}<span class="unseen">, ${by}</span></td>
      <td class="text">${text(region.base, conflict.inBase)}</td>
      <td class="text">${text(region.published, conflict.inPublished)}</td>
      <td class="text">${text(region.draft, conflict.inDraft)}</td></tr>`;
  }

  private async take(it: Draft, settled = false): Promise<void> {
    this.busy = true;
    this.thrown = null;
    // Asked before: if another version serves by the time of the settlement, the service says so.
    let version = 0;
    try {
      version = await serving();
      const draft = await rebase(
        it.id,
        settled && this.seen ? { ...this.seen, keep: [...this.keep].map(([path, side]) => ({ path, side })) } : undefined,
      );
      this.conflicts = [];
      this.dispatchEvent(new CustomEvent('draft-changed', { detail: draft }));
    } catch (thrown) {
      const problem = Problem.from(thrown);
      const conflicts = problem.document.conflicts as readonly Conflict[] | undefined;
      if (conflicts && conflicts.length > 0) {
        this.conflicts = conflicts;
        this.keep = new Map();
        this.seen = { version, digest: it.digest };
      } else {
        this.conflicts = [];
        this.thrown = thrown;
      }
    } finally {
      this.busy = false;
    }
  }
}
