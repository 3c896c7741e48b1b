import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Answer } from '../../parts/answer';
import { Dialog } from '../../parts/dialog';
import { trouble } from '../../parts/states';
import '../../parts/table';
import type { Column } from '../../parts/table';
import { get, post, segments } from '../../service/http';
import { moment } from '../../shell/format';
import { language } from '../../shell/language';
import { go } from '../../shell/route';
import { View } from '../../shell/view';
import type { Version } from '../service';
import { versionChanges, type VersionDifference } from './service';
import { shown } from './difference';
import { words } from './version-words';

interface RuleFile {
  readonly path: string;
  readonly digest: string;
}

interface Known {
  readonly version: Version;
  readonly files: readonly RuleFile[];
  readonly serving: number;
}

const VIEWS = ['changes', 'files'] as const;

/** One version: who published it and why, what it changed, its files, and the way to put it into service again. */
@customElement('version-sheet')
export class VersionSheet extends View {
  @property() name = '';
  @property({ attribute: false }) query = new URLSearchParams();
  @state() private busy = false;
  @state() private thrown: unknown = null;
  private readonly known = new Answer<Known>(this);
  private readonly difference = new Answer<VersionDifference>(this);
  private readonly restoring = new Dialog();

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('name')) {
      this.thrown = null;
      this.known.forget();
      this.difference.forget();
      void this.ask();
    }
  }

  private async ask(): Promise<void> {
    const found = await this.known.ask(async (signal) => {
      const [one, rules] = await Promise.all([
        get<{ version: Version; files: RuleFile[] }>(`/rules/versions/${encodeURIComponent(this.name)}`, signal),
        get<{ version: string }>('/rules', signal),
      ]);
      return { ...one, serving: Number(rules.version) };
    });
    if (found && found.version.version > 1) {
      const { version } = found.version;
      void this.difference.ask((signal) => versionChanges(version - 1, version, signal));
    }
  }

  protected override render(): TemplateResult {
    return html`<p class="draft-back"><a href="/rules/versions">${words().allVersions}</a></p>
      ${this.known.view((known) => this.sheet(known))}`;
  }

  private sheet({ version: it, files, serving }: Known): TemplateResult {
    const w = words();
    const view = VIEWS.find((each) => each === this.query.get('view')) ?? 'changes';
    const draft = /\(drafts\/(\d+)\)/.exec(it.note)?.[1];
    return html`<div class="draft-head"><h2>${w.version(it.version)}${it.version === serving ? html` <span class="tag good">${w.serves}</span>` : nothing}</h2>
        <div class="row">
          ${it.version === serving ? nothing : html`<button type="button" class="quiet" ?disabled=${this.busy} @click=${() => this.restoring.open()}>${w.restore}</button>`}
          <a class="button quiet" href="/rules?rules=versions/${it.version}">${w.openFiles}</a>
          <a class="button quiet" href="/api/v1/rules/export?rules=versions/${it.version}" download>${w.zip}</a>
          <a class="button quiet" href="/api/v1/rules/handbook?rules=versions/${it.version}&lang=${language()}" target="_blank">${w.handbook}</a>
        </div></div>
      <dl class="draft-facts">
        <div><dt>${w.publishedAt}</dt><dd>${moment(it.publishedAt)}</dd></div>
        <div><dt>${w.by}</dt><dd>${it.publishedBy}</dd></div>
        ${draft ? html`<div><dt>${w.name}</dt><dd><a href="/rules/drafts/${draft}">${draft}</a></dd></div>` : nothing}
        <div><dt>${w.content}</dt><dd><code>${it.digest}</code></dd></div>
      </dl>
      ${it.note ? html`<p>${it.note}</p>` : nothing}
      ${this.thrown ? trouble(this.thrown) : nothing}
      ${this.busy ? html`<p role="status">${w.working}</p>` : nothing}
      <nav class="tabs" aria-label=${w.version(it.version)}>${VIEWS.map(
        (each) => html`<a href="/rules/versions/${it.version}${each === 'changes' ? '' : `?view=${each}`}" aria-current=${each === view ? 'page' : 'false'}>${w.versionView[each]}</a>`,
      )}</nav>
      ${view === 'files' ? this.files(it, files) : it.version === 1 ? html`<p>${w.firstVersion}</p>` : this.difference.view((found) => shown(found))}
      ${this.confirming(it, serving)}`;
  }

  private files(it: Version, files: readonly RuleFile[]): TemplateResult {
    const w = words();
    const columns: Column<RuleFile>[] = [
      { title: w.file, value: (each) => each.path, show: (each) => html`<a href="/rules/files/${segments(each.path)}?rules=versions/${it.version}"><code>${each.path}</code></a>` },
      { title: w.content, value: (each) => each.digest, show: (each) => html`<code>${each.digest.slice(0, 12)}</code>` },
    ];
    return html`<data-table .caption=${w.versionView.files} .columns=${columns} .rows=${files}></data-table>`;
  }

  private confirming(it: Version, serving: number): TemplateResult {
    const w = words();
    return this.restoring.view(
      w.restoreAsk(it.version),
      html`<p>${w.restoreHint(it.version, serving)} <a href="/rules/versions?from=${serving}&to=${it.version}">${w.whatDiffers}</a></p>
        <form id="restore-version" @submit=${(event: SubmitEvent) => this.restore(event, it)}>
          <label>${w.note}<textarea name="note" rows="2" maxlength="2000"></textarea></label></form>`,
      html`<button type="submit" form="restore-version">${w.restore}</button>`,
    );
  }

  private async restore(event: SubmitEvent, it: Version): Promise<void> {
    event.preventDefault();
    const said = String(new FormData(event.target as HTMLFormElement).get('note')).trim();
    this.restoring.close();
    this.busy = true;
    this.thrown = null;
    try {
      const made = await post<Version>(`/rules/versions/${it.version}/restore`, { note: said });
      dispatchEvent(new Event('drawline-published'));
      go(`/rules/versions/${made.version}`);
    } catch (thrown) {
      this.thrown = thrown;
    } finally {
      this.busy = false;
    }
  }
}
