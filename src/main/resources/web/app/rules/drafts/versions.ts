import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Answer } from '../../parts/answer';
import '../../parts/table';
import type { Column } from '../../parts/table';
import { query as queryOf } from '../../service/http';
import { digest, moment } from '../../shell/format';
import { note, type Place } from '../../shell/route';
import { View } from '../../shell/view';
import { versions, type Version } from '../service';
import { versionChanges, type VersionDifference } from './service';
import './version';
import { shown } from './difference';
import { words } from './version-words';

/** `/rules/versions` is the history, `/rules/versions/3` one version of it. */
@customElement('version-pages')
export class VersionPages extends View {
  @property({ attribute: false }) place: Place = { path: [], query: new URLSearchParams() };

  protected override render(): TemplateResult {
    const version = this.place.path[2];
    return version === undefined
      ? html`<version-list .query=${this.place.query}></version-list>`
      : html`<version-sheet .name=${version} .query=${this.place.query}></version-sheet>`;
  }
}

/** Every version that was ever published, and what differs between any two. */
@customElement('version-list')
export class VersionList extends View {
  @property({ attribute: false }) query = new URLSearchParams();
  @state() private from: number | null = null;
  @state() private to: number | null = null;
  private readonly all = new Answer<readonly Version[]>(this);
  private readonly difference = new Answer<VersionDifference>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    const published = (): void => void this.all.ask(() => versions());
    addEventListener('drawline-published', published);
    this.whileConnected(() => removeEventListener('drawline-published', published));
    published();
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('query')) {
      this.from = Number(this.query.get('from')) || null;
      this.to = Number(this.query.get('to')) || null;
      this.compare();
    }
  }

  private compare(): void {
    const { from, to } = this;
    if (from && to) {
      void this.difference.ask((signal) => versionChanges(from, to, signal));
    } else {
      this.difference.forget();
    }
  }

  protected override render(): TemplateResult {
    const w = words();
    return html`<div class="draft-head"><h2>${w.versions}</h2></div>
      <p class="soft">${w.versionsHint}</p>
      ${this.all.view((all) => html`${this.table(all)}${all.length > 1 ? this.comparing(all) : nothing}`)}`;
  }

  private table(all: readonly Version[]): TemplateResult {
    const w = words();
    const columns: Column<Version>[] = [
      { title: w.versionColumn, value: (each) => w.version(each.version), show: (each) => html`<a href="/rules/versions/${each.version}">${w.version(each.version)}</a>${each === all[0] ? html` <span class="tag good">${w.serves}</span>` : nothing}` },
      { title: w.publishedAt, value: (each) => each.publishedAt, show: (each) => moment(each.publishedAt) },
      { title: w.by, value: (each) => each.publishedBy },
      { title: w.noteColumn, value: (each) => each.note },
      { title: w.content, value: (each) => each.digest, show: (each) => html`<code title=${each.digest}>${digest(each.digest)}</code>` },
      { title: w.takeAway, value: () => null, show: (each) => html`<a href="/rules?rules=versions/${each.version}">${w.files}</a> · <a href="/api/v1/rules/export?rules=versions/${each.version}" download aria-label=${w.zipOf(each.version)}>zip</a>` },
    ];
    return html`<data-table .caption=${w.versions} .columns=${columns} .rows=${all}></data-table>`;
  }

  private comparing(all: readonly Version[]): TemplateResult {
    const w = words();
    const from = this.from ?? all[1]!.version;
    const to = this.to ?? all[0]!.version;
    const options = (chosen: number): TemplateResult[] =>
      all.map((each) => html`<option value=${each.version} ?selected=${each.version === chosen}>${w.version(each.version)}, ${moment(each.publishedAt)}</option>`);
    return html`<section aria-labelledby="compare-versions"><h3 id="compare-versions">${w.compareVersions}</h3>
      <form class="fields draft-filters" @submit=${this.compared}>
        <label>${w.from}<select name="from">${options(from)}</select></label>
        <label>${w.to}<select name="to">${options(to)}</select></label>
        <div><button type="submit" class="quiet">${w.showDifference}</button></div>
      </form>
      <div aria-live="polite">${this.from && this.to ? this.difference.view((found) => shown(found)) : nothing}</div></section>`;
  }

  private readonly compared = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    this.from = Number(form.get('from'));
    this.to = Number(form.get('to'));
    note('/rules/versions' + queryOf({ from: this.from, to: this.to }));
    this.compare();
  };
}
