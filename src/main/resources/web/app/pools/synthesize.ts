import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { progress, trouble } from '../parts/states';
import { rounds, type Round } from '../rounds/service';
import { work, type Job } from '../service/job';
import { date } from '../shell/format';
import { go, guard } from '../shell/route';
import { View } from '../shell/view';
import type { Band, Pool } from './service';
import { words } from './words';

/** Makes a pool of invented people, like the pool of a round or like bands of one's own. */
@customElement('pool-synthesize')
export class PoolSynthesize extends View {
  @state() private rounds: readonly Round[] = [];
  @state() private round = '';
  @state() private own = false;
  @state() private bands: readonly Band[] = [];
  @state() private failed: unknown = null;
  @state() private working: { readonly what: string; readonly percent: number; readonly secondsLeft?: number } | null = null;
  private stop: AbortController | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.whileConnected(guard(() => (this.working ? words().leaving(this.working.what) : null)));
    void rounds().then((all) => {
      this.rounds = all.filter((round) => round.pool !== null).reverse();
      this.choose(this.rounds[0]?.number ?? '');
    }, () => undefined);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop?.abort();
  }

  private choose(number: string): void {
    this.round = number;
    this.bands = this.rounds.find((round) => round.number === number)?.pool ?? this.bands;
  }

  private async make(event: Event): Promise<void> {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const name = String(given.get('name') ?? '').trim();
    const size = String(given.get('size') ?? '');
    const synthesize = {
      ...(this.own ? { distribution: this.bands } : { round: this.round }),
      ...(size === '' ? {} : { size: Number(size) }),
      seed: Number(given.get('seed') ?? 1),
    };
    const stop = new AbortController();
    this.stop = stop;
    this.failed = null;
    const what = words().making(name);
    this.working = { what, percent: 0 };
    try {
      const pool = await work<Pool>('/pools', { body: { name, synthesize } }, (job: Job) => (this.working = { what, percent: job.percent, secondsLeft: job.secondsLeft }), stop.signal);
      this.working = null;
      this.dispatchEvent(new Event('made', { bubbles: true }));
      go(`/pools/${pool.name}`);
    } catch (thrown) {
      this.failed = stop.signal.aborted ? null : thrown;
    } finally {
      this.working = null;
    }
  }

  protected override render(): TemplateResult {
    const w = words();
    return html`<section aria-labelledby="synthesize-heading">
      <h2 id="synthesize-heading">${w.make}</h2>
      <form class="stack" @submit=${this.make}>
        <div class="fields">
          <label>${w.poolName}<input name="name" required autocomplete="off" maxlength="64" pattern="[a-z0-9]+(-[a-z0-9]+)*"><small>${w.nameHint}</small></label>
          <label>${w.like}<select .value=${live(this.own ? 'own' : 'round')} @change=${(event: Event) => (this.own = (event.target as HTMLSelectElement).value === 'own')}>
            <option value="round">${w.likeRound}</option><option value="own">${w.likeOwn}</option></select></label>
          <label>${w.whichRound}<select .value=${live(this.round)} @change=${(event: Event) => this.choose((event.target as HTMLSelectElement).value)}>
            ${this.rounds.map((round) => html`<option value=${round.number} ?selected=${round.number === this.round}>${w.roundNamed(round.number, date(round.date), round.cutOff)}</option>`)}</select></label>
          <label>${w.howMany}<input name="size" type="number" min="1" max="1000000" step="1"><small>${w.howManyHint}</small></label>
          <label>${w.seed}<input name="seed" type="number" min="0" step="1" value="1" required></label>
        </div>
        ${this.own ? this.ownBands() : nothing}
        ${this.failed ? trouble(this.failed) : nothing}
        ${this.working
          ? progress(this.working.what, this.working, () => this.stop?.abort())
          : html`<p class="actions"><button>${w.makeIt}</button></p>`}
      </form></section>`;
  }

  private ownBands(): TemplateResult {
    const w = words();
    const set = (at: number, part: Partial<Band>): void => {
      this.bands = this.bands.map((band, place) => (place === at ? { ...band, ...part } : band));
    };
    const cell = (at: number, name: keyof Band, title: string): TemplateResult =>
      html`<td><input type="number" min="0" step="1" required aria-label="${title}, ${at + 1}" .value=${live(String(this.bands[at]![name]))}
        @input=${(event: Event) => set(at, { [name]: Number((event.target as HTMLInputElement).value) })}></td>`;
    return html`<div class="table-scroll bands" tabindex="0" role="group" aria-label=${w.ownBands}><table>
        <caption>${w.ownBands} <span class="soft">(${w.sum(this.bands.reduce((sum, band) => sum + band.candidates, 0))})</span></caption>
        <thead><tr><th scope="col">${w.from}</th><th scope="col">${w.to}</th><th scope="col">${w.candidates}</th><td></td></tr></thead>
        <tbody>${this.bands.map((band, at) => html`<tr>${cell(at, 'from', w.from)}${cell(at, 'to', w.to)}${cell(at, 'candidates', w.candidates)}
          <td><button type="button" class="plain" aria-label=${w.removeBand(band.from, band.to)} @click=${() => (this.bands = this.bands.filter((_, place) => place !== at))}>×</button></td></tr>`)}</tbody>
      </table></div>
      <button type="button" class="quiet" @click=${() => (this.bands = [...this.bands, { from: 0, to: 0, candidates: 0 }])}>${w.addBand}</button>`;
  }
}
