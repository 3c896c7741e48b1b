import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import '../parts/chart';
import '../parts/table';
import { empty, loading, trouble } from '../parts/states';
import type { Column } from '../parts/table';
import { get, query } from '../service/http';
import { date, instant, number } from '../shell/format';
import { go, note, onMove, place } from '../shell/route';
import { View } from '../shell/view';
import { byType, history } from './figure';
import { matching, rounds, TYPES, type Filter, type Round, type Summary } from './service';
import { words } from './words';

/** All rounds over the years, and what those that are shown add up to. */
@customElement('rounds-history')
export class RoundsHistory extends View {
  @state() private all: readonly Round[] | null = null;
  @state() private filter: Filter = { year: '', type: '', to: '', text: '' };
  @state() private summary: Summary | null = null;
  @state() private failed: unknown = null;
  private asked = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.whileConnected(onMove(() => this.read()));
    this.read();
    void this.load();
  }

  private async load(): Promise<void> {
    this.failed = null;
    try {
      this.all = await rounds();
    } catch (thrown) {
      this.failed = thrown;
    }
  }

  private read(): void {
    const { path, query } = place();
    if (path[0] === 'rounds' && path.length === 1) {
      const of = (name: string): string => query.get(name) ?? '';
      this.filter = { year: of('year'), type: of('type').toUpperCase(), to: of('to'), text: of('text') };
      void this.addUp();
    }
  }

  private choose(part: Partial<Filter>): void {
    const next = { ...this.filter, ...part };
    // A day of another year would leave nothing over.
    this.filter = part.year !== undefined && !next.to.startsWith(next.year) ? { ...next, to: '' } : next;
    note('/rounds' + query({ ...this.filter }));
    void this.addUp();
  }

  /** The service's own sum of a year; the page only adds up what no request asks for. */
  private async addUp(): Promise<void> {
    const { year, to } = this.filter;
    const asked = query({ year, to: to.startsWith(year) ? to : '' });
    this.asked = asked;
    if (year === '') {
      this.summary = null;
      return;
    }
    const found = await get<Summary>(`/rounds/summary${asked}`).catch(() => null);
    if (this.asked === asked) {
      this.summary = found;
    }
  }

  protected override render(): TemplateResult {
    const w = words();
    const shown = matching(this.all ?? [], this.filter);
    return html`<h1>${w.title}</h1>
      <p class="soft">${w.lead}</p>
      ${this.fields()}
      ${this.failed
        ? trouble(this.failed, () => void this.load())
        : this.all === null
          ? loading()
          : shown.length === 0
            ? empty(w.none, w.noneHint, html`<button type="button" class="quiet" @click=${() => this.choose({ year: '', type: '', to: '', text: '' })}>${w.clear}</button>`)
            : this.results(shown)}`;
  }

  private fields(): TemplateResult {
    const w = words();
    const years = [...new Set((this.all ?? []).map((round) => round.date.slice(0, 4)))].reverse();
    const from = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;
    const { year, type, to, text } = this.filter;
    return html`<form class="sheet fields" role="search" aria-label=${w.filters} @submit=${(event: Event) => event.preventDefault()}>
      <label>${w.year}
        <select .value=${live(year)} @change=${(event: Event) => this.choose({ year: from(event) })}>
          <option value="">${w.allYears}</option>
          ${years.map((each) => html`<option value=${each} ?selected=${each === year}>${each}</option>`)}
        </select></label>
      <label>${w.to}
        <input type="date" .value=${live(to)} min=${year === '' ? nothing : `${year}-01-01`} max=${year === '' ? nothing : `${year}-12-31`}
          @change=${(event: Event) => this.choose({ to: from(event) })}></label>
      <label>${w.type}
        <select .value=${live(type)} @change=${(event: Event) => this.choose({ type: from(event) })}>
          <option value="">${w.allTypes}</option>
          ${TYPES.map((each) => html`<option value=${each} ?selected=${each === type}>${w.types[each]}</option>`)}
        </select></label>
      <label>${w.text}
        <input type="search" placeholder=${w.textHint} .value=${live(text)} @input=${(event: Event) => this.choose({ text: from(event) })}></label>
    </form>`;
  }

  private results(shown: readonly Round[]): TemplateResult {
    const w = words();
    const groups = [...byType(shown).values()];
    return html`${this.totals(shown)}
      <section class="sheet">
        <figure-chart class="tall" .caption=${w.chart} .draw=${(colours: Parameters<typeof history>[1]) => history(shown, colours)}
          .chosen=${(point: number, series: number) => this.open(groups[series % groups.length]?.[point])}></figure-chart>
      </section>
      <section class="sheet"><data-table .caption=${w.table} titled .columns=${columns()} .rows=${[...shown].reverse()}></data-table></section>`;
  }

  private open(round: Round | undefined): void {
    if (round) {
      go(`/rounds/${encodeURIComponent(round.number)}`);
    }
  }

  private totals(shown: readonly Round[]): TemplateResult {
    const w = words();
    const sum = shown.reduce((all, round) => all + round.invitations, 0);
    const byCutOff = [...shown].sort((a, b) => a.cutOff - b.cutOff);
    const sizes = shown.map((round) => round.invitations).sort((a, b) => a - b);
    const figure = (name: string, value: number, of?: Round): TemplateResult =>
      html`<div><dt>${name}</dt><dd>${number(value)}${of ? html`<small><a href="/rounds/${of.number}">${w.inRound(of.number)}</a></small>` : nothing}</dd></div>`;
    const low = byCutOff[0]!;
    const high = byCutOff.at(-1)!;
    return html`<section aria-label=${w.shown} aria-live="polite">
      ${this.summary ? this.official(this.summary) : nothing}
      <dl class="figures">
        ${figure(w.roundsCounted, shown.length)} ${figure(w.invitations, sum)}
        ${figure(w.lowest, low.cutOff, low)} ${figure(w.highest, high.cutOff, high)}
        ${figure(w.perRound, sizes[Math.floor((sizes.length - 1) / 2)]!)}
      </dl></section>`;
  }

  private official(sum: Summary): TemplateResult {
    const w = words();
    return html`<p class="notice"><strong>${w.summary(sum.rounds, sum.invitations, date(sum.from), date(sum.to))}</strong>
      ${TYPES.filter((type) => sum.byType[type]).map(
        (type) => html`<span class="by-type">${w.typeSum(w.types[type], sum.byType[type]!.rounds, sum.byType[type]!.invitations)}</span> `,
      )}</p>`;
  }
}

function columns(): Column<Round>[] {
  const w = words();
  return [
    { title: w.number, value: (round) => round.number, show: (round) => html`<a href="/rounds/${round.number}">${round.number}</a>` },
    { title: w.date, value: (round) => round.date, show: (round) => date(round.date) },
    { title: w.type, value: (round) => w.types[round.type] },
    { title: w.name, value: (round) => round.name },
    { title: w.invitations, value: (round) => round.invitations },
    { title: w.cutOff, value: (round) => round.cutOff },
    { title: w.tieBreak, value: (round) => round.tieBreak, show: (round) => (round.tieBreak ? instant(round.tieBreak) : '–') },
  ];
}
