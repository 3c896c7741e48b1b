import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { empty, loading, progress, trouble } from '../parts/states';
import { Problem } from '../service/problem';
import { note, place, type Place } from '../shell/route';
import { View } from '../shell/view';
import { bandsChart, curveChart, distributionChart } from './charts';
import './comparing';
import './form';
import { ofWhom } from './format';
import './keep';
import './lacking';
import { bandsAt, bins, lineAt, type Line } from './line';
import * as result from './result';
import { BLANK, compares, drawKey, fromAddress, isWhole, ofFirstStage, ofKept, ofRound, rankedKey, roundOf, toAddress, toBody, type Asked } from './request';
import { Runner } from './runner';
import * as service from './service';
import type { DrawResult, Names, Round, StageCurve, StageMargin, Wording } from './service';
import './seek';
import './slider';
import { scaleFor } from './slider';
import { words } from './words';

/** How long an edit may be followed by another before the service is asked, in milliseconds. */
const PAUSE = 250;
/** When it is asked again whether there is a pool by now, in milliseconds. */
const AGAIN = 3_000;
/** How long the slider rests before the exact draw is tried; every one that is tried is kept. */
const REST = 150;
/** How many candidates are shown on each side of the line at first, how many times as many are shown next, and at most. */
const NEAR = 5;
const MORE = 5;
const WIDEST = 500;
const NARROW = matchMedia('(max-width: 60rem)');
/** In points of score. */
const BIN = 5;

const filled = (asked: Asked): Partial<Asked> => (asked.invitations === null ? {} : { invitations: asked.invitations });

/** A draw, what it comes to, and what moves it. Starts from its address; whatever is edited is tried at once. */
@customElement('draw-desk')
export class DrawDesk extends View {
  @state() private asked: Asked | null = null;
  @state() private result: DrawResult | null = null;
  @state() private curve: StageCurve | null = null;
  @state() private margin: StageMargin | null = null;
  @state() private problem: Problem | null = null;
  @state() private rounds: readonly Round[] = [];
  @state() private names: Names = new Map<string, Wording>();
  @state() private end = 1;
  @state() private nothing = false;
  private waiting = 0;
  /** On a narrow screen the result comes first, and the form is folded away. */
  @state() private narrow = NARROW.matches;
  /** How many candidates are shown on each side of the line. */
  private width = NEAR;
  /** The draw as it was asked for when the result came. */
  @state() private tried: Asked | null = null;
  /** The draw that the result, and the people that the curve, are of. */
  private drawn = '';
  private ranked = '';
  /** Results of the same people by the number of invitations. */
  private readonly earlier = new Map<number, DrawResult>();
  /** How far the first draw of other people is. */
  @state() private drawing: { readonly percent: number; readonly secondsLeft?: number } = { percent: 0 };
  /** The line has been painted: what lies below it takes longer to build than the line itself, and need not hold it up. */
  @state() private seen = false;
  private readonly runner = new Runner<Asked, DrawResult>(
    (asked, signal) =>
      this.ranked === rankedKey(asked)
        ? service.dryRun(toBody(asked), signal)
        : service.firstDryRun(toBody(asked), (job) => (this.drawing = job), signal),
    (asked, found) => this.arrived(asked, found),
    (_, thrown) => this.refused(thrown),
    () => this.requestUpdate(),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    this.whileConnected(() => this.runner.stop());
    this.whileConnected(() => clearTimeout(this.waiting));
    this.addEventListener('draw-named', (event) => {
      const name = (event as CustomEvent<string>).detail;
      this.result = { ...this.result!, name: name || undefined };
    });
    this.addEventListener('draw-edit', this.edited as EventListener);
    this.addEventListener('draw-submit', this.submitted as EventListener);
    this.addEventListener('draw-move', this.moved as EventListener);
    this.addEventListener('draw-scale', (event) => (this.end = (event as CustomEvent<number>).detail));
    const resized = (): void => void (this.narrow = NARROW.matches);
    NARROW.addEventListener('change', resized);
    this.whileConnected(() => NARROW.removeEventListener('change', resized));
    void service.rounds().then((all) => (this.rounds = all), () => undefined);
  }

  protected override updated(): void {
    if (this.result && !this.seen) {
      requestAnimationFrame(() => setTimeout(() => (this.seen = true)));
    }
  }

  /** Shows the draw of an address: one that is kept, one that it asks for, or the one that was kept last. */
  async open(at: Place): Promise<void> {
    clearTimeout(this.waiting);
    this.runner.stop();
    this.problem = null;
    // Other pages name a kept draw in the query, to have it compared.
    const id = at.path[1] ?? at.query.get('draw');
    try {
      if (id !== null) {
        await this.show(await service.draw(id), at.query.get('compare') ?? '');
        return;
      }
      const asked = fromAddress(at.query);
      if (asked) {
        this.try(asked.pool === '' ? { ...asked, ...(await this.pooled()), ...filled(asked) } : asked);
        return;
      }
      const [last] = (await service.keptDraws({ limit: 1 })).draws;
      if (last) {
        note(`/draw/${last.id}`);
        await this.show(await service.draw(last.id));
      } else {
        await this.begin();
      }
    } catch (thrown) {
      this.refused(thrown);
    }
  }

  /** Nothing was drawn yet: the round that a pool is like is the draw to begin with. */
  private async begin(): Promise<void> {
    const [pools, rounds] = await Promise.all([service.pools(), service.rounds()]);
    const pool = pools.find((each) => each.round !== undefined) ?? pools[0];
    const round = rounds.find((each) => each.number === pool?.round) ?? rounds.find((each) => each.dateTime !== null);
    if (pool && round) {
      this.try(ofRound(round, { ...BLANK, pool: pool.name }));
    } else {
      // At its first start the service makes a pool, which takes a while.
      this.nothing = true;
      this.waiting = setTimeout(() => void this.open(place()), AGAIN);
    }
  }

  /** What an address may leave open: the pool that there is, and a number of invitations like that of its round. */
  private async pooled(): Promise<Pick<Asked, 'pool' | 'invitations'>> {
    const [pools, rounds] = await Promise.all([service.pools(), service.rounds()]);
    const pool = pools.find((each) => each.round !== undefined) ?? pools[0];
    const round = rounds.find((each) => each.number === pool?.round);
    return { pool: pool?.name ?? '', invitations: round?.invitations ?? null };
  }

  private async show(found: DrawResult, compare = ''): Promise<void> {
    const kept = ofKept(found);
    const asked = kept && { ...kept, compare };
    this.asked = asked;
    if (asked && compare !== '') {
      note(toAddress(asked));
    }
    this.take(asked, found);
    await this.askAround(asked, found);
  }

  private try(asked: Asked, pause = 0): void {
    this.asked = asked;
    this.problem = null;
    if (isWhole(asked)) {
      note(toAddress(asked));
      this.runner.ask(asked, pause);
    } else {
      this.runner.stop();
    }
  }

  private readonly edited = (event: CustomEvent<Asked>): void => {
    const { invitations } = event.detail;
    if (invitations !== null && invitations !== this.asked?.invitations && this.curve) {
      this.end = scaleFor(invitations, this.curve.ranked);
    }
    this.try(event.detail, PAUSE);
  };
  private readonly submitted = (event: CustomEvent<Asked>): void => this.try(event.detail);

  private readonly moved = (event: CustomEvent<number>): void => {
    const asked = { ...this.asked!, invitations: event.detail };
    const known = this.earlier.get(event.detail);
    this.end = Math.max(this.end, Math.min(event.detail, this.curve?.ranked ?? 1));
    this.asked = asked;
    this.problem = null;
    if (known && this.ranked === rankedKey(asked) && asked.floor === null) {
      this.runner.stop();
      note(toAddress(asked));
      this.take(asked, known);
      void this.askAround(asked, known);
    } else {
      this.runner.ask(asked, REST);
    }
  };

  private arrived(asked: Asked, found: DrawResult): void {
    this.problem = null;
    note(toAddress(this.asked ?? asked));
    this.take(asked, found);
    void this.askAround(asked, found);
  }

  private take(asked: Asked | null, found: DrawResult): void {
    this.result = found;
    this.tried = asked;
    this.drawn = asked ? drawKey(asked) : '';
    if (asked && this.ranked === rankedKey(asked) && asked.floor === null) {
      this.earlier.set(asked.invitations!, found);
    }
  }

  /** The curve is of the people who are ranked, the margin of the line; both are asked for as they change. */
  private async askAround(asked: Asked | null, found: DrawResult): Promise<void> {
    const ranked = asked ? rankedKey(asked) : found.id;
    const mine = (): boolean => this.result?.id === found.id;
    try {
      const margin = service.margin(found.id, this.width);
      // A draw that is tried again may have got a name before.
      const kept = found.name === undefined ? service.draw(found.id) : Promise.resolve(found);
      if (ranked !== this.ranked) {
        const [curve, categories] = await Promise.all([
          service.curve(found.id),
          service.categories(found.request.asOf, asked?.rules ?? 'published').catch(() => []),
        ]);
        if (!mine()) {
          return;
        }
        this.ranked = ranked;
        this.earlier.clear();
        this.curve = curve.stages.length === 1 ? (curve.stages[0] ?? null) : null;
        this.names = new Map(categories.map((category) => [category.category, category.label]));
        this.end = scaleFor(asked?.invitations ?? found.invited, found.ranked);
        if (asked && asked.floor === null) {
          this.earlier.set(asked.invitations!, found);
        }
      }
      const [near, { name }] = await Promise.all([margin, kept]);
      if (mine()) {
        this.margin = near.stages[near.stages.length - 1] ?? null;
        this.result = { ...found, name };
      }
    } catch (thrown) {
      if (mine()) {
        this.refused(thrown);
      }
    }
  }

  private widen(found: DrawResult): void {
    this.width = Math.min(WIDEST, this.width * MORE);
    void this.askAround(this.asked, found);
  }

  private refused(thrown: unknown): void {
    this.problem = Problem.from(thrown);
  }

  /** The line of the draw as it is in the form: of the result, or told from the curve until the result arrives. */
  private line(found: DrawResult): { readonly line: Line; readonly exact: boolean } {
    const asked = this.asked;
    if (asked && this.curve && this.curve.points.length > 0 && drawKey(asked) !== this.drawn && rankedKey(asked) === this.ranked) {
      return { line: lineAt(this.curve.points, asked.invitations ?? 0, asked.floor), exact: false };
    }
    const at = found.atCutOff;
    return { line: { cutOff: found.cutOff, invited: found.invited, atCutOff: at.candidates, invitedAtCutOff: at.invited }, exact: true };
  }

  protected override render(): TemplateResult {
    const w = words();
    const asked = this.asked;
    if (this.nothing && !asked && !this.result) {
      return html`<h1>${w.title}</h1>${empty(w.noPool, w.noPoolHint, html`<p><a class="button" href="/pools">${w.toPools}</a></p>`)}`;
    }
    if (!asked && !this.result) {
      return html`<h1>${w.title}</h1>${this.problem ? trouble(this.problem, () => void this.open(place())) : loading()}`;
    }
    return html`<div class="split draw-desk">
      <div>
        <h1>${w.title}</h1>
        ${asked ? html`<details class="draw-fold" ?open=${!this.narrow}><summary>${w.form.change}</summary>
          <draw-form .asked=${asked} .problem=${this.problem}></draw-form></details>` : html`<p class="notice">${w.stagesInForm} <a href=${toAddress(ofFirstStage(this.result!))}>${w.newDraw}</a></p>`}
      </div>
      <div class="draw-results" aria-busy=${this.runner.busy}>${this.results()}</div>
    </div>`;
  }

  private results(): TemplateResult {
    const w = words();
    if (this.problem) {
      return trouble(this.problem, this.problem.status === 0 || this.problem.status >= 500 ? () => this.try(this.asked!) : undefined);
    }
    const found = this.result;
    const other = this.asked !== null && rankedKey(this.asked) !== this.ranked;
    const course = this.runner.busy && other ? progress(w.drawing, this.drawing, () => this.runner.stop()) : nothing;
    if (!found) {
      return this.runner.busy ? html`${course}` : this.asked && !isWhole(this.asked) ? empty(w.incomplete, w.incompleteHint) : empty(w.stopped, w.stoppedHint);
    }
    return html`${course}${this.drawnResult(found)}`;
  }

  private drawnResult(found: DrawResult): TemplateResult {
    const w = words();
    const { line, exact } = this.line(found);
    const stale = !exact || (this.asked !== null && drawKey(this.asked) !== this.drawn);
    // The result is of other people than the form asks for, until theirs arrives.
    const other = stale && exact;
    const round = this.asked && !other ? roundOf(this.asked, this.rounds) : null;
    const tieBreak = exact ? found.tieBreak : undefined;
    return html`
      <div class="draw-head">
        <p class="draw-whom">${found.name ? html`${found.name} <small>${ofWhom(found.request, this.names)}</small>` : ofWhom(found.request, this.names)}</p>
        ${stale && this.runner.busy ? html`<span class="soft" role="status">${w.updating}</span>` : nothing}
      </div>
      <div class=${other ? 'draw-stale' : ''}>${result.figures(line, tieBreak, found.ranked, exact ? found.atCutOff.atTieBreak : undefined)}</div>
      ${round ? result.publishedBeside(round, line, tieBreak) : nothing}
      <p class="soft draw-notes">${found.notes.join(' ')}</p>
      ${this.seen ? this.details(found, line, stale, other) : nothing}`;
  }

  private details(found: DrawResult, line: Line, stale: boolean, other: boolean): TemplateResult {
    const w = words();
    return html`
      <draw-keep .draw=${found} .address=${this.asked && compares(this.asked) ? toAddress(this.asked) : `/draw/${found.id}`}></draw-keep>
      <draw-comparing .asked=${this.tried} .names=${this.names}></draw-comparing>
      <div class=${other ? 'draw-stale' : ''}>${this.charts(found, line)}</div>
      ${result.stages(found, this.names)}
      <section class=${stale ? 'draw-stale' : ''}>
        <h2>${w.margin.title}</h2>
        ${this.margin ? result.margin(found.id, this.margin) : loading()}
        ${this.margin && Math.max(this.margin.above.length, this.margin.below.length) >= this.width
          ? html`<p><button type="button" class="quiet" @click=${() => this.widen(found)}>${w.margin.wider}</button></p>`
          : nothing}
      </section>
      ${result.isGrouped(found) ? nothing : html`<draw-lacking .draw=${found.id}></draw-lacking>`}
      <section class="halves ${stale ? 'draw-stale' : ''}">
        ${result.groups(w.result.byProgram, w.result.program, found.byProgram, found.invited, this.names)}
        ${result.groups(w.result.byCategory, w.result.category, found.byCategory, found.invited, this.names)}
      </section>
      ${result.provenance(found)}`;
  }

  private charts(found: DrawResult, line: Line): TemplateResult {
    const w = words();
    const curve = this.curve;
    if (!curve || curve.points.length === 0 || !this.asked) {
      return html`${curve?.note ? html`<p class="notice">${curve.note}</p>` : nothing}${bandsChart(found.bands)}`;
    }
    const invitations = this.asked.invitations ?? 0;
    return html`<section aria-label=${w.slider.title}>
      <draw-slider .invitations=${invitations} .ranked=${curve.ranked} .end=${this.end} .line=${line}></draw-slider>
      <div class="halves">
        ${curveChart(curve.points, this.end, invitations, line)}
        ${distributionChart(bins(curve.points, line, BIN), line, bandsAt(found.bands, curve.points, line))}
      </div>
      <draw-seek .asked=${this.asked} .names=${this.names}></draw-seek>
    </section>`;
  }
}
