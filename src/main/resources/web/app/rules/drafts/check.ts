import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Answer } from '../../parts/answer';
import { segments } from '../../service/http';
import { View } from '../../shell/view';
import type { Draft } from '../service';
import { check, type Check, type Found } from './service';
import { words } from './results-words';

/** Everything that keeps a draft from being published, each with its place and its way out. */
@customElement('draft-check')
export class DraftCheck extends View {
  @property({ attribute: false }) draft: Draft | null = null;
  private asked = '';
  private readonly found = new Answer<Check>(this);

  protected override willUpdate(): void {
    const draft = this.draft;
    if (draft && this.asked !== draft.digest) {
      this.asked = draft.digest;
      void this.found.ask((signal) => check(draft.id, signal));
    }
  }

  protected override render(): TemplateResult {
    const w = words();
    return html`<div aria-live="polite">${this.found.view((found) => {
      const errors = found.problems.filter((each) => each.severity === 'ERROR').length;
      return html`<p class=${errors > 0 ? 'trouble' : found.problems.length > 0 ? 'warning' : 'good'}>${errors > 0 ? w.checkBroken(errors) : w.checkGood(found.problems.length)}</p>
        <ul class="draft-problems">${found.problems.map((each) => this.problem(each))}</ul>`;
    }, w.checking)}</div>
    <p><button type="button" class="quiet" ?disabled=${this.found.waiting} @click=${() => this.found.again()}>${w.checkAgain}</button></p>`;
  }

  private problem(found: Found): TemplateResult {
    const w = words();
    const at = found.line > 0 ? `${found.file}:${found.line}${found.column > 0 ? `:${found.column}` : ''}` : found.file;
    return html`<li class="sheet">
      <p class="row"><span class="tag ${found.severity === 'ERROR' ? 'bad' : ''}">${w.severity[found.severity]}</span>
        ${found.file ? html`<a href=${address(this.draft?.id, found.file, found.line)}><code>${at}</code></a>` : nothing}
        ${found.rule ? html`<span class="soft">${w.rule} <code>${found.rule}</code></span>` : nothing}</p>
      <p><strong>${found.message}</strong></p>
      ${found.source ? html`<pre class="draft-source">${found.source}\n<span aria-hidden="true">${found.caret}</span></pre>` : nothing}
      <p>${found.hint}</p>
      <p><a href=${found.page} target="_blank">${w.explain(found.code)}</a></p>
    </li>`;
  }
}

/** A file of a draft in the editor, at a line. */
export const address = (draft: number | undefined, path: string, line: number): string =>
  `/rules/files/${segments(path)}?rules=drafts/${draft ?? ''}${line > 0 ? `&line=${line}` : ''}`;
