import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { deeds } from '../parts/deeds';
import { Answer } from '../parts/answer';
import { csv, download } from '../parts/download';
import { empty, trouble } from '../parts/states';
import '../parts/table';
import type { Column } from '../parts/table';
import { query as queryOf } from '../service/http';
import { moment, number } from '../shell/format';
import { note } from '../shell/route';
import { View } from '../shell/view';
import { detail } from './detail';
import { allEntries, entries, verifyChain, type ChainFound, type Entry, type Sought } from './service';
import { words } from './words';

const AT_A_TIME = 50;

interface Shown {
  readonly entries: readonly Entry[];
  readonly next: string | null;
}

/** The record: who did what to which thing, the newest first, and whether it is whole. */
@customElement('activity-record')
export class ActivityRecord extends View {
  @property({ attribute: false }) query = new URLSearchParams();
  @state() private sought: Sought = { who: '', what: '', subject: '' };
  @state() private thrown: unknown = null;
  private readonly shown = new Answer<Shown>(this);
  private readonly chain = new Answer<ChainFound>(this);

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('query')) {
      const asked = (name: string): string => this.query.get(name) ?? '';
      this.seek({ who: asked('who'), what: asked('what'), subject: asked('subject') });
    }
  }

  private seek(sought: Sought): void {
    this.sought = sought;
    void this.shown.ask((signal) => entries(sought, null, AT_A_TIME, signal));
  }

  private filter(name: keyof Sought, value: string): void {
    const sought = { ...this.sought, [name]: value.trim() };
    note('/activity' + queryOf(sought));
    this.seek(sought);
  }

  private older(shown: Shown): void {
    const { sought } = this;
    void this.shown.ask(async (signal) => {
      const page = await entries(sought, shown.next, AT_A_TIME, signal);
      return { entries: [...shown.entries, ...page.entries], next: page.next };
    });
  }

  protected override render(): TemplateResult {
    const w = words();
    return html`<div class="activity-head"><h2>${w.record}</h2>
        <button type="button" class="quiet" ?disabled=${this.chain.waiting} @click=${() => void this.chain.ask((signal) => verifyChain(signal))}>${w.verifyChain}</button></div>
      <p class="soft">${w.recordHint}</p>
      <div aria-live="polite">${this.chain.waiting || this.chain.value || this.chain.thrown ? this.chain.view((found) => this.verified(found), w.verifyingChain) : nothing}</div>
      ${this.filters()}
      ${this.thrown ? trouble(this.thrown) : nothing}
      ${this.shown.view((shown) => (shown.entries.length === 0 ? empty(w.noEntries, w.noEntriesHint) : this.table(shown)))}`;
  }

  private verified(found: ChainFound): TemplateResult {
    const w = words();
    return found.whole
      ? html`<p class="good">${w.chainWhole(number(found.entries))} <small class="activity-hash">${w.head} <code>${found.head}</code></small></p>`
      : html`<p class="trouble">${w.chainBroken(number(found.broken ?? 0))} ${found.reason}</p>`;
  }

  private filters(): TemplateResult {
    const w = words();
    const { who, what, subject } = this.sought;
    return html`<div class="fields activity-filters">
      <label>${w.who}<input .value=${who} autocomplete="off" @change=${(event: Event) => this.filter('who', (event.target as HTMLInputElement).value)}></label>
      <label>${w.what}<select @change=${(event: Event) => this.filter('what', (event.target as HTMLSelectElement).value)}>
        <option value="" ?selected=${what === ''}>${w.everything}</option>
        ${Object.entries(deeds()).map(([deed, text]) => html`<option value=${deed} ?selected=${what === deed}>${text}</option>`)}</select></label>
      <label>${w.subject}<input .value=${subject} autocomplete="off" placeholder="drafts/3" @change=${(event: Event) => this.filter('subject', (event.target as HTMLInputElement).value)}></label>
    </div>`;
  }

  private table(shown: Shown): TemplateResult {
    const w = words();
    const columns: Column<Entry>[] = [
      { title: w.number, value: (each) => each.entry },
      { title: w.when, value: (each) => each.at, show: (each) => html`<span class="activity-when">${moment(each.at)}</span>` },
      { title: w.who, value: (each) => each.who },
      { title: w.what, value: (each) => deed(each.what) },
      { title: w.subject, value: (each) => each.subject, show: (each) => subjectLink(each.subject) },
      { title: w.detail, value: (each) => each.detail, show: (each) => detail(each.detail) },
    ];
    return html`<data-table .caption=${w.record} .columns=${columns} .rows=${shown.entries}></data-table>
      <p class="row">
        ${shown.next ? html`<button type="button" class="quiet" @click=${() => this.older(shown)}>${w.older}</button>` : nothing}
        <button type="button" class="quiet" @click=${() => void this.export()}>${w.exportAll}</button>
      </p>`;
  }

  private async export(): Promise<void> {
    this.thrown = null;
    try {
      const all = await allEntries(this.sought);
      download(
        'activity.csv',
        'text/csv;charset=utf-8',
        csv(
          ['entry', 'at', 'who', 'what', 'subject', 'detail', 'hash'],
          all.map((each) => [each.entry, each.at, each.who, each.what, each.subject, each.detail, each.hash]),
        ),
      );
    } catch (thrown) {
      this.thrown = thrown;
    }
  }
}

const deed = (what: string): string => {
  const done: Readonly<Record<string, string>> = deeds();
  return done[what] ?? what;
};

/** Where the thing that something was done to is shown. */
function subjectLink(subject: string): TemplateResult {
  const [kind, name] = subject.split('/');
  const href =
    kind === 'drafts' || kind === 'versions' ? `/rules/${kind}/${name ?? ''}` : kind === 'draws' ? `/activity/sealed/${name ?? ''}` : null;
  return href ? html`<a href=${href}>${subject}</a>` : html`${subject}`;
}
