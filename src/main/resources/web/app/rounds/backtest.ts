import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../parts/table';
import { progress, trouble } from '../parts/states';
import type { Column } from '../parts/table';
import { work } from '../service/job';
import { change, date, decimal, number } from '../shell/format';
import { View } from '../shell/view';
import type { Backtest, Round, Sum, Tried } from './service';
import { words } from './words';

/** How well a round could have been foreseen, alone and among all of its type. It takes a while and is asked for. */
@customElement('round-backtest')
export class RoundBacktest extends View {
  @property({ attribute: false }) round!: Round;
  @state() private one: Backtest | null = null;
  @state() private many: Backtest | null = null;
  @state() private failed: unknown = null;
  @state() private working: { percent: number; secondsLeft?: number } | null = null;
  private stop: AbortController | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop?.abort();
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get('round') as Round | undefined;
    if (changed.has('round')) {
      this.cancel();
      this.one = null;
      this.failed = null;
      if (before?.type !== this.round.type) {
        this.many = null;
      }
    }
  }

  private async run(all: boolean): Promise<void> {
    const { date: day, type } = this.round;
    const stop = new AbortController();
    this.stop = stop;
    this.failed = null;
    this.working = { percent: 0 };
    try {
      const body = all ? { types: [type] } : { from: day, to: day, types: [type] };
      const found = await work<Backtest>('/rounds/backtest', { body }, (job) => {
        if (this.stop === stop) {
          this.working = { percent: job.percent, secondsLeft: job.secondsLeft };
        }
      }, stop.signal);
      if (this.stop === stop) {
        [this.one, this.many] = all ? [found, found] : [found, this.many];
      }
    } catch (thrown) {
      if (this.stop === stop && !stop.signal.aborted) {
        this.failed = thrown;
      }
    } finally {
      if (this.stop === stop) {
        this.working = null;
      }
    }
  }

  private cancel(): void {
    this.stop?.abort();
    this.stop = null;
    this.working = null;
  }

  protected override render(): TemplateResult {
    const w = words();
    const type = w.types[this.round.type];
    return html`<section aria-labelledby="backtest-heading">
      <h2 id="backtest-heading">${w.backtest}</h2>
      <p class="soft">${w.backtestLead}</p>
      <div aria-live="polite">
        ${this.failed ? trouble(this.failed) : nothing}
        ${this.one ? this.result(this.one) : nothing}
        ${this.many ? this.sums(this.many) : nothing}
        ${this.working
          ? progress(w.running, this.working, () => this.cancel())
          : html`<p class="actions">
              ${this.one ? nothing : html`<button type="button" @click=${() => void this.run(false)}>${w.run}</button>`}
              ${this.many ? nothing : html`<button type="button" class="quiet" @click=${() => void this.run(true)}>${w.runMany(type)}</button>`}</p>`}
      </div>
    </section>`;
  }

  private result(found: Backtest): TemplateResult {
    const w = words();
    const tried = found.rounds.find((round) => round.number === this.round.number);
    if (!tried) {
      return html`${found.leftOut.map((left) => html`<p>${w.leftOut(left.reason, left.rounds)}</p>`)}`;
    }
    const item = (name: string, value: string | null): TemplateResult | typeof nothing =>
      value === null ? nothing : html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
    return html`<dl class="figures">
        ${item(w.published, number(tried.published))} ${item(w.predicted, number(tried.predicted))}
        ${item(w.error, change(tried.error))}
        ${item(w.naive, tried.naive === null ? null : number(tried.naive))}
        ${item(w.naiveError, tried.naiveError === null ? null : change(tried.naiveError))}
        ${item(w.inBand, tried.inBand === null ? null : tried.inBand ? w.yes : w.no)}
      </dl>
      <p><strong>${w.method}</strong> ${w.methods[tried.method]}.</p>`;
  }

  private sums(found: Backtest): TemplateResult {
    const w = words();
    const optional = (value: number | null): string => (value === null ? '–' : decimal(value));
    const columns: Column<Sum>[] = [
      { title: w.type, value: (sum) => w.types[sum.type] },
      { title: w.tried, value: (sum) => sum.rounds },
      { title: w.meanError, value: (sum) => sum.meanAbsoluteError, show: (sum) => decimal(sum.meanAbsoluteError) },
      { title: w.naiveMean, value: (sum) => sum.naiveMeanAbsoluteError, show: (sum) => optional(sum.naiveMeanAbsoluteError) },
      { title: w.inBandOf, value: (sum) => sum.inBand, show: (sum) => (sum.inBandOf === 0 ? '–' : w.of(number(sum.inBand), number(sum.inBandOf))) },
    ];
    const each: Column<Tried>[] = [
      { title: w.number, value: (round) => round.number, show: (round) => html`<a href="/rounds/${round.number}">${round.number}</a>` },
      { title: w.date, value: (round) => round.date, show: (round) => date(round.date) },
      { title: w.published, value: (round) => round.published },
      { title: w.predicted, value: (round) => round.predicted },
      { title: w.error, value: (round) => round.error, show: (round) => change(round.error) },
      { title: w.naiveError, value: (round) => round.naiveError, show: (round) => (round.naiveError === null ? '–' : change(round.naiveError)) },
      { title: w.method, value: (round) => w.methods[round.method] },
    ];
    return html`<data-table .caption=${w.errorsOfType(w.types[this.round.type])} titled .columns=${columns} .rows=${found.sums}></data-table>
      ${found.leftOut.map((left) => html`<p class="soft">${w.leftOut(left.reason, left.rounds)}</p>`)}
      <details><summary>${w.triedRounds}</summary>
        <data-table .caption=${w.triedRounds} .columns=${each} .rows=${found.rounds} .marked=${(round: Tried) => round.number === this.round.number}></data-table>
      </details>`;
  }
}
