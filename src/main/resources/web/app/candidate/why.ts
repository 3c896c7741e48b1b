import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { loading, trouble } from '../parts/states';
import { change, date, instant, label, number } from '../shell/format';
import { View } from '../shell/view';
import { requirement } from './checklists';
import type { Profile } from './profile';
import { draw, draws, why, type DrawEntry, type Requirement, type Turning, type Why } from './service';
import { words } from './words';

const PAUSE = 50;

/** A change that the reader follows: the profile as it would then be. */
export class Followed extends Event {
  constructor(readonly profile: Profile, readonly inWords: string) {
    super('follow', { bubbles: true });
  }
}

/** Whether a draw would have invited somebody, why not, and what would have turned it. Sends `change` with the draw in `draw`, and `follow`. */
@customElement('candidate-why')
export class CandidateWhy extends View {
  /** None as long as nothing whole is entered. */
  @property({ attribute: false }) profile: Profile | null = null;
  @property() draw = '';
  @state() private known: readonly DrawEntry[] | null = null;
  @state() private found: Why | null = null;
  @state() private failed: unknown = null;
  @state() private stale = false;
  private wait = 0;
  private asked: AbortController | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.list();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.wait);
    this.asked?.abort();
  }

  protected override spoken(): void {
    super.spoken();
    this.soon();
  }

  private async list(): Promise<void> {
    const known = await draws().catch(() => [] as DrawEntry[]);
    // The draw of the address need not be among the newest.
    const asked = this.draw === '' || known.some((one) => one.id === this.draw) ? null : await draw(this.draw).catch(() => null);
    this.known = asked ? [asked, ...known] : known;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('profile') || changed.has('draw')) {
      if (changed.has('draw')) {
        this.found = null;
        this.failed = null;
      }
      this.soon();
    }
  }

  private soon(): void {
    clearTimeout(this.wait);
    this.asked?.abort();
    if (this.draw !== '' && this.profile !== null) {
      this.stale = true;
      this.wait = setTimeout(() => void this.ask(), PAUSE);
    }
  }

  private async ask(): Promise<void> {
    const { profile } = this;
    if (profile === null) {
      return;
    }
    const asked = new AbortController();
    this.asked = asked;
    try {
      const found = await why(this.draw, profile, asked.signal);
      if (!asked.signal.aborted) {
        [this.found, this.failed] = [found, null];
      }
    } catch (thrown) {
      if (!asked.signal.aborted) {
        [this.found, this.failed] = [null, thrown];
      }
    } finally {
      if (!asked.signal.aborted) {
        this.stale = false;
      }
    }
  }

  private choose(event: Event): void {
    event.stopPropagation();
    this.draw = (event.target as HTMLSelectElement).value;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  protected override render(): TemplateResult {
    const w = words();
    return html`<section class="sheet" aria-labelledby="why-heading">
      <h2 id="why-heading">${w.why}</h2>
      ${this.known?.length === 0
        ? html`<p>${w.noDraws} <a href="/draw">${w.tryDraw}</a></p>`
        : html`<label>${w.whichDraw}
            <select .value=${live(this.draw)} @change=${this.choose}>
              <option value="">${w.noDraw}</option>
              ${(this.known ?? []).map((one) => html`<option value=${one.id} ?selected=${one.id === this.draw}>${named(one)}</option>`)}
            </select></label>`}
      <div aria-live="polite" class="answer ${this.stale ? 'stale' : ''}">
        ${this.draw === '' || this.profile === null
          ? nothing
          : this.failed
            ? html`<p class="soft">${w.asOfDraw}</p>${trouble(this.failed)}`
            : this.found
              ? this.answer(this.found)
              : loading()}
      </div>
    </section>`;
  }

  private answer(found: Why): TemplateResult {
    const w = words();
    const { distance } = found;
    return html`<p class=${found.invited ? 'good' : 'notice'}><strong>${found.invited ? w.invited : w.notInvited}</strong>
        ${found.notRankedBecause ? found.notRankedBecause.inWords : nothing}
        ${distance ? w.toLine(found.score, found.cutOff ?? 0, change(distance.points)) : nothing}
        ${distance?.seconds !== undefined && found.tieBreak ? w.toTie(instant(found.tieBreak), distance.seconds >= 0) : nothing}
        ${found.note ?? nothing}</p>
      ${found.invited ? nothing : html`${this.lacking(found)}${this.changes(found)}`}`;
  }

  /** Which of the requirements of the draw are not met: of its categories, and where no program holds, of each program. */
  private lacking(found: Why): TemplateResult | typeof nothing {
    const w = words();
    const asked = new Set(this.known?.find((one) => one.id === this.draw)?.request.stages.flatMap((stage) => stage.categories));
    const groups: { title: string; unmet: readonly Requirement[] }[] = [
      ...found.categories.filter((one) => asked.has(one.category) && !one.member).map((one) => ({ title: label(one.label), unmet: one.requirements })),
      ...(found.programs.some((one) => one.eligible) ? [] : found.programs.map((one) => ({ title: one.program, unmet: one.requirements }))),
    ];
    return groups.length === 0
      ? nothing
      : html`<h3>${w.lacks}</h3>${groups.map((group) => html`<h4>${group.title}</h4>
          <ul class="checklist">${group.unmet.filter((one) => !one.met).map((one) => requirement(one))}</ul>`)}`;
  }

  private changes(found: Why): TemplateResult {
    const w = words();
    return html`<h3>${w.wouldTurn}</h3>
      ${found.changes.length === 0
        ? html`<p>${found.note ? nothing : w.nothingTurns}</p>`
        : html`<p class="soft">${w.wouldTurnHint}</p>
          <ol class="changes">${found.changes.map((turning, place) => this.change(turning, found.changed[place]))}</ol>`}`;
  }

  private change(turning: Turning, then: Profile | undefined): TemplateResult {
    const w = words();
    const text = label(turning.inWords);
    const gains = [...turning.becomesEligibleFor, ...turning.becomesMemberOf];
    return html`<li>
      <div><span>${text}</span>
        <small>${w.thenScore(number(turning.score), change(turning.pointsGained))}${gains.length > 0 ? ` ${w.gains(gains.join(', '))}` : nothing}${turning.byOthers ? ` ${w.byOthers}` : nothing}</small></div>
      ${then ? html`<button type="button" class="quiet" aria-label=${w.followThis(text)} @click=${() => this.dispatchEvent(new Followed(then, text))}>${w.follow}</button>` : nothing}</li>`;
  }
}

function named(one: DrawEntry): string {
  const whom = one.request.stages.map((stage) => stage.program ?? (stage.categories.length > 0 ? stage.categories.join(' + ') : words().general)).join(', ');
  return words().drawNamed(whom, date(one.request.asOf), number(one.invited), one.cutOff === null ? '–' : number(one.cutOff), one.pool.name);
}
