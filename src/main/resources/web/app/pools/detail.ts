import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import '../parts/chart';
import '../parts/table';
import '../parts/rulebook-picker';
import type { RulebookPicker } from '../parts/rulebook-picker';
import { loading, trouble } from '../parts/states';
import { distribution as drawn, named } from '../rounds/figure';
import { rounds } from '../rounds/service';
import { query } from '../service/http';
import { date, digest, moment, number, percent } from '../shell/format';
import { note, onMove, place } from '../shell/route';
import { View } from '../shell/view';
import './actions';
import { byFacts } from './composition';
import './import';
import { composition, distribution, pool, type Band, type Composition, type Distribution, type Pool } from './service';
import { words } from './words';

/** One pool: of whom it is made up on a date, and what can be done with it. */
@customElement('pool-detail')
export class PoolDetail extends View {
  @property() name = '';
  @state() private pool: Pool | null = null;
  @state() private asOf = '';
  @state() private rules = 'published';
  @state() private ageBand = '';
  @state() private byScore: Distribution | null = null;
  @state() private byFact: Composition | null = null;
  @state() private failed: unknown = null;
  @state() private refused: unknown = null;
  @state() private counting = false;
  private asked = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.whileConnected(onMove(() => this.read()));
    this.read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.asked.abort();
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('name')) {
      void this.load();
    }
  }

  protected override spoken(): void {
    super.spoken();
    void this.count();
  }

  private read(): void {
    const given = place().query;
    [this.asOf, this.rules, this.ageBand] = [given.get('asOf') ?? '', given.get('rules') ?? 'published', given.get('ageBand') ?? ''];
  }

  private async load(): Promise<void> {
    [this.failed, this.pool, this.byScore, this.byFact] = [null, null, null, null];
    try {
      const found = await pool(this.name);
      if (this.asOf === '' && found.round !== null) {
        // Invented people are of their day: a year later their tests and their ages say little.
        const round = (await rounds()).find((one) => one.number === found.round);
        this.asOf = round?.poolAsOn ?? round?.date ?? '';
      }
      this.pool = found;
      await this.count();
    } catch (thrown) {
      this.failed = thrown;
    }
  }

  private async count(): Promise<void> {
    this.asked.abort();
    const asked = new AbortController();
    this.asked = asked;
    const rules = this.rules === 'published' ? '' : this.rules;
    [this.counting, this.refused] = [true, null];
    try {
      const byScore = await distribution(this.name, this.asOf, rules, asked.signal);
      const byFact = await composition(this.name, this.asOf, rules, this.ageBand, asked.signal);
      if (!asked.signal.aborted) {
        [this.byScore, this.byFact] = [byScore, byFact];
      }
    } catch (thrown) {
      if (!asked.signal.aborted) {
        [this.refused, this.byScore, this.byFact] = [thrown, null, null];
      }
    } finally {
      if (!asked.signal.aborted) {
        this.counting = false;
      }
    }
  }

  private choose(part: { asOf?: string; rules?: string; ageBand?: string }): void {
    Object.assign(this, part);
    const { asOf, rules, ageBand } = this;
    note(`/pools/${encodeURIComponent(this.name)}` + query({ asOf, rules: rules === 'published' ? '' : rules, ageBand }));
    void this.count();
  }

  protected override render(): TemplateResult {
    const w = words();
    return html`<p class="round-nav"><a href="/pools">${w.back}</a></p>
      <h1>${w.pool(this.name)}</h1>
      ${this.failed ? trouble(this.failed, () => void this.load()) : this.pool === null ? loading() : this.shown(this.pool)}`;
  }

  private shown(pool: Pool): TemplateResult {
    const w = words();
    const value = (event: Event): string => (event.target as HTMLInputElement).value;
    return html`<p>${pool.origin}</p>
      <dl class="figures">
        <div><dt>${w.size}</dt><dd>${number(pool.size)}</dd></div>
        <div><dt>${w.kind}</dt><dd class="long">${pool.synthetic ? w.synthetic : w.real}</dd></div>
        <div><dt>${w.made}</dt><dd class="long">${moment(pool.createdAt)}</dd></div>
        ${pool.round ? html`<div><dt>${w.round}</dt><dd class="long"><a href="/rounds/${pool.round}">${pool.round}</a></dd></div>` : nothing}
        ${pool.seed === null ? nothing : html`<div><dt>${w.seed}</dt><dd class="long">${pool.seed}</dd></div>`}
        <div><dt>${w.digest}</dt><dd class="long"><code title=${pool.digest}>${digest(pool.digest)}</code></dd></div>
      </dl>
      <pool-actions .pool=${pool}></pool-actions>
      <section class="sheet fields">
        <label>${w.asOf}<input type="date" .value=${live(this.asOf)} @change=${(event: Event) => this.choose({ asOf: value(event) })}></label>
        <rulebook-picker .value=${this.rules} @change=${(event: Event) => this.choose({ rules: (event.currentTarget as RulebookPicker).value })}></rulebook-picker>
        <label>${w.ageBand}<input type="number" min="1" max="50" step="1" placeholder="5" .value=${live(this.ageBand)}
          @change=${(event: Event) => this.choose({ ageBand: value(event) })}></label>
      </section>
      ${this.refused ? trouble(this.refused, () => void this.count()) : nothing}
      <div class="counted" aria-busy=${this.counting ? 'true' : 'false'}>
        ${this.counting && this.byScore === null ? loading(w.counting) : nothing}
        ${this.byScore ? this.scores(this.byScore) : nothing}
        ${this.byFact ? byFacts(this.byFact) : nothing}
      </div>
      <pool-import class="sheet" .pool=${pool.name} @made=${() => void this.load()}></pool-import>`;
  }

  private scores(found: Distribution): TemplateResult {
    const w = words();
    const all = Math.max(1, found.pool.size);
    const columns = [
      { title: w.band, value: named },
      { title: w.candidates, value: (band: Band) => band.candidates },
      { title: w.share, value: (band: Band) => band.candidates / all, show: (band: Band) => percent(band.candidates / all) },
    ];
    return html`<section class="sheet"><h2>${w.distribution}</h2>
      <div class="halves">
        <figure-chart .caption=${w.distributionChart(date(found.asOf))} .draw=${(colours: Parameters<typeof drawn>[2]) => drawn(found.bands, -1, colours)}></figure-chart>
        <data-table .caption=${w.distribution} .columns=${columns} .rows=${found.bands}></data-table>
      </div></section>`;
  }
}
