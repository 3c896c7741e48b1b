import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { loading, progress, trouble } from '../parts/states';
import { get, query } from '../service/http';
import { work } from '../service/job';
import { change, instant, number } from '../shell/format';
import { View } from '../shell/view';
import type { Round } from './service';
import { words } from './words';

interface Pool {
  readonly name: string;
  readonly size: number;
  readonly round: string | null;
}

interface Drawn {
  readonly id: string;
  readonly cutOff: number | null;
  readonly tieBreak: string | null;
  readonly invited: number;
}

type Work = { readonly what: string; readonly percent: number; readonly secondsLeft?: number };

/** The draw that a round was, in the words of the interface. */
function drawOf(round: Round, pool: string): Record<string, string | number> {
  const whom: Record<string, string> = round.category
    ? { type: 'CATEGORY', category: round.category }
    : round.program
      ? { type: 'PROGRAM', program: round.program }
      : { type: 'GENERAL' };
  return { pool, asOf: round.dateTime ?? `${round.date}T23:59:59Z`, ...whom, invitations: round.invitations };
}

/** The published total need not be the sum of the bands. */
const sizes = (round: Round): readonly (number | null)[] => [round.poolTotal, (round.pool ?? []).reduce((sum, band) => sum + band.candidates, 0)];

/** A round drawn again, by the rules of its day, over a pool that is like the published one. */
@customElement('round-replay')
export class RoundReplay extends View {
  @property({ attribute: false }) round!: Round;
  @state() private pool: string | null = null;
  @state() private drawn: Drawn | null = null;
  @state() private refused: unknown = null;
  @state() private asking = true;
  @state() private working: Work | null = null;
  private stop = new AbortController();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop.abort();
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('round')) {
      this.stop.abort();
      this.stop = new AbortController();
      void this.begin(this.stop.signal);
    }
  }

  private async begin(signal: AbortSignal): Promise<void> {
    [this.pool, this.drawn, this.refused, this.working, this.asking] = [null, null, null, null, true];
    try {
      if (this.round.pool !== null) {
        // Rules that do not state the programs of the day refuse, and say from when on they do.
        const [pools] = await Promise.all([get<Pool[]>('/pools', signal), get(`/programs${query({ asOf: this.round.date })}`, signal)]);
        // A smaller pool is like it in shares, not in numbers: as many invitations would reach further down.
        const like = pools.find((pool) => pool.round === this.round.number && sizes(this.round).includes(pool.size));
        if (like) {
          await this.draw(like.name, signal);
        }
      }
    } catch (thrown) {
      this.fail(thrown, signal);
    } finally {
      if (!signal.aborted) {
        this.asking = false;
        this.working = null;
      }
    }
  }

  private async draw(pool: string, signal: AbortSignal): Promise<void> {
    const w = words();
    this.pool = pool;
    const drawn = await work<Drawn>('/draws/dry-run', { body: drawOf(this.round, pool) }, (job) => this.tell(w.replaying, job, signal), signal);
    signal.throwIfAborted();
    this.drawn = drawn;
  }

  private async make(): Promise<void> {
    const { signal } = this.stop;
    const name = `round-${this.round.number}`;
    this.refused = null;
    const what = words().makingPool(name);
    this.working = { what, percent: 0 };
    try {
      await work('/pools', { body: { name, synthesize: { round: this.round.number } } }, (job) => this.tell(what, job, signal), signal);
      await this.draw(name, signal);
    } catch (thrown) {
      this.fail(thrown, signal);
    } finally {
      if (!signal.aborted) {
        this.working = null;
      }
    }
  }

  private tell(what: string, done: { percent: number; secondsLeft?: number }, signal: AbortSignal): void {
    if (!signal.aborted) {
      this.working = { what, percent: done.percent, secondsLeft: done.secondsLeft };
    }
  }

  private fail(thrown: unknown, signal: AbortSignal): void {
    if (!signal.aborted) {
      this.refused = thrown;
    }
  }

  private cancel(): void {
    this.stop.abort();
    this.stop = new AbortController();
    this.working = null;
    this.asking = false;
  }

  protected override render(): TemplateResult {
    const w = words();
    return html`<section aria-labelledby="replay-heading">
      <h2 id="replay-heading">${w.replay}</h2>
      <p class="soft">${w.replayLead}</p>
      <div aria-live="polite">${this.content()}</div>
    </section>`;
  }

  private content(): TemplateResult {
    const w = words();
    if (this.round.pool === null) {
      return html`<p>${w.noReplay}</p>`;
    }
    if (this.working) {
      return progress(this.working.what, this.working, () => this.cancel());
    }
    if (this.refused) {
      return trouble(this.refused);
    }
    if (this.drawn) {
      return this.compared(this.drawn);
    }
    return this.asking
      ? loading()
      : html`<p>${w.noPool}</p><p><button type="button" @click=${() => void this.make()}>${w.makePool}</button></p>`;
  }

  private compared(drawn: Drawn): TemplateResult {
    const w = words();
    const round = this.round;
    const row = (name: string, published: string | null, replayed: string | null, difference: string): TemplateResult =>
      html`<tr><th scope="row">${name}</th><td>${published ?? w.notPublished}</td><td>${replayed ?? '–'}</td><td>${difference}</td></tr>`;
    const apart = (a: number, b: number | null): string => (b === null ? '–' : b === a ? w.same : change(b - a));
    const tie = (iso: string | null): string | null => (iso === null ? null : instant(iso));
    const sameTie = round.tieBreak !== null && drawn.tieBreak !== null && Date.parse(round.tieBreak) === Date.parse(drawn.tieBreak);
    return html`<div class="table-scroll" tabindex="0" role="group" aria-label=${w.replay}><table>
        <caption class="unseen">${w.replay}</caption>
        <thead><tr><td></td><th scope="col">${w.published}</th><th scope="col">${w.replayed}</th><th scope="col">${w.difference}</th></tr></thead>
        <tbody>
          ${row(w.cutOff, number(round.cutOff), drawn.cutOff === null ? null : number(drawn.cutOff), apart(round.cutOff, drawn.cutOff))}
          ${row(w.tieBreak, tie(round.tieBreak), tie(drawn.tieBreak), sameTie ? w.same : '–')}
          ${row(w.invited, number(round.invitations), number(drawn.invited), apart(round.invitations, drawn.invited))}
        </tbody></table></div>
      <p class="actions">
        ${this.pool ? html`<a class="button quiet" href="/draw${query(drawOf(round, this.pool))}">${w.openDraw}</a>
          <a href="/pools/${this.pool}">${w.inPool} ${this.pool}</a>` : nothing}</p>`;
  }
}
