import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../parts/chart';
import '../parts/table';
import { empty, loading, trouble } from '../parts/states';
import { date, instant, number, percent } from '../shell/format';
import { View } from '../shell/view';
import './backtest';
import { distribution, named } from './figure';
import './replay';
import { rounds, type Band, type Round } from './service';
import { words } from './words';

/** One round: what was published of it, what the rules of its day make of it, and how well it could have been foreseen. */
@customElement('round-detail')
export class RoundDetail extends View {
  @property() round = '';
  @state() private all: readonly Round[] | null = null;
  @state() private failed: unknown = null;

  override connectedCallback(): void {
    super.connectedCallback();
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

  protected override render(): TemplateResult {
    const w = words();
    const at = this.all?.findIndex((round) => round.number === this.round) ?? -1;
    const round = this.all?.[at];
    return html`<nav class="row round-nav" aria-label=${w.title}>
        <a href="/rounds">${w.back}</a>
        ${this.neighbour(at - 1, w.earlier)} ${at < 0 ? nothing : this.neighbour(at + 1, w.later)}
      </nav>
      ${this.failed
        ? trouble(this.failed, () => void this.load())
        : this.all === null
          ? loading()
          : round
            ? this.shown(round)
            : html`<h1>${w.title}</h1>${empty(w.unknown(this.round), w.unknownHint)}`}`;
  }

  private neighbour(at: number, text: (number: string) => string): TemplateResult | typeof nothing {
    const round = this.all?.[at];
    return round ? html`<a href="/rounds/${round.number}">${text(round.number)}</a>` : nothing;
  }

  private shown(round: Round): TemplateResult {
    const w = words();
    const figure = (name: string, value: string, long = false): TemplateResult =>
      html`<div><dt>${name}</dt><dd class=${long ? 'long' : ''}>${value}</dd></div>`;
    return html`<h1>${w.round(round.number)}</h1>
      <p>${round.name} · ${date(round.date)} · <span class="tag">${w.types[round.type]}</span></p>
      <section aria-label=${w.facts}>
        <dl class="figures">
          ${figure(w.cutOff, number(round.cutOff))} ${figure(w.invitations, number(round.invitations))}
          ${figure(w.tieBreak, round.tieBreak ? instant(round.tieBreak) : w.notPublished, true)}
          ${figure(w.moment, round.dateTime ? instant(round.dateTime) : date(round.date), true)}
          ${round.program ? figure(w.program, round.program, true) : nothing}
          ${round.category ? figure(w.category, round.category, true) : nothing}
        </dl>
      </section>
      <div class="halves">
        <round-replay class="sheet" .round=${round}></round-replay>
        <round-backtest class="sheet" .round=${round}></round-backtest>
      </div>
      <section class="sheet">${this.pool(round)}</section>`;
  }

  private pool(round: Round): TemplateResult {
    const w = words();
    const bands = round.pool;
    if (bands === null) {
      return html`<h2>${w.inPool}</h2><p class="soft">${w.noDistribution}</p>`;
    }
    const day = date(round.poolAsOn ?? round.date);
    const all = bands.reduce((sum, band) => sum + band.candidates, 0);
    const columns = [
      { title: w.band, value: named },
      { title: w.candidates, value: (band: Band) => band.candidates },
      { title: w.share, value: (band: Band) => band.candidates / all, show: (band: Band) => percent(band.candidates / all) },
    ];
    return html`<h2>${w.distribution(day)}</h2>
      <p class="soft">${w.total(number(round.poolTotal ?? all))}</p>
      <div class="halves">
        <figure-chart .caption=${w.distributionChart(day, round.cutOff)}
          .draw=${(colours: Parameters<typeof distribution>[2]) => distribution(bands, round.cutOff, colours)}></figure-chart>
        <data-table .caption=${w.distribution(day)} .columns=${columns} .rows=${bands}
          .marked=${(band: Band) => band.from <= round.cutOff && round.cutOff <= band.to}></data-table>
      </div>`;
  }
}
