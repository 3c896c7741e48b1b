import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { download } from '../parts/download';
import '../parts/rulebook-picker';
import type { RulebookPicker } from '../parts/rulebook-picker';
import { loading, trouble } from '../parts/states';
import { query } from '../service/http';
import { Problem, type Fault } from '../service/problem';
import { number } from '../shell/format';
import { guard, note, type Place } from '../shell/route';
import { PageView } from '../shell/view';
import './form';
import type { CandidateForm } from './form';
import './from-pool';
import { aside, begun, declared, dropAside, keep, kept, read, setAside, written, type Profile } from './profile';
import { behind, result } from './result';
import { profileFields, type Field } from './schema';
import { draw, evaluate, ofPool, type Evaluation } from './service';
import './style.css';
import './why';
import type { CandidateWhy, Followed } from './why';
import { words } from './words';

const PAUSE = 250;

/** What the reader asks about the person. */
interface Chosen {
  readonly asOf?: string;
  readonly rules?: string;
  readonly comparing?: boolean;
  readonly otherAsOf?: string;
  readonly otherRules?: string;
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** One person, evaluated while they are described. The address says as of when and by which rules; the person is in no address. */
@customElement('candidate-page')
export class CandidatePage extends PageView {
  @state() private fields: readonly Field[] | null = null;
  @state() private profile: Profile = {};
  @state() private asOf = '';
  @state() private rules = 'published';
  @state() private comparing = false;
  @state() private otherAsOf = '';
  @state() private otherRules = '';
  @state() private against = '';
  @state() private asJson = false;
  @state() private json = '';
  @state() private jsonWrong: string | null = null;
  @state() private found: Evaluation | null = null;
  @state() private other: Evaluation | null = null;
  @state() private refused: Problem | null = null;
  @state() private failed: unknown = null;
  /** The profile that was evaluated last: whole enough to be asked about in a draw. */
  @state() private sound: Profile | null = null;
  @state() private stale = false;
  @state() private told: string | null = null;
  private from: { pool: string; candidate: string } | null = null;
  private wait = 0;
  private asked: AbortController | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.whileConnected(guard(() => (this.jsonWrong === null ? null : words().jsonUnsaved)));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.wait);
    this.asked?.abort();
  }

  protected override heading(): string {
    return words().title;
  }

  protected override async arrived({ query: given }: Place): Promise<void> {
    const of = (name: string): string => given.get(name) ?? '';
    [this.asOf, this.rules, this.against] = [of('asOf'), of('rules') || 'published', of('draw')];
    this.comparing = given.has('compare');
    [this.otherAsOf, this.otherRules] = [of('otherAsOf'), of('otherRules')];
    this.failed = null;
    try {
      const candidate = of('candidate');
      const dry = candidate !== '' && this.against !== '' && of('pool') === '' ? await draw(this.against) : null;
      if (dry) {
        this.asOf = this.asOf || dry.request.asOf.slice(0, 10);
      }
      await this.learn();
      const pool = of('pool') || dry?.request.pool || '';
      if (candidate !== '' && pool !== '') {
        this.from = { pool, candidate };
        this.take(declared(this.fields ?? [], await ofPool(pool, candidate)), null);
      } else if (Object.keys(this.profile).length === 0) {
        this.show(kept() ?? begun(this.fields ?? [], today()));
      } else {
        this.soon(0);
      }
    } catch (thrown) {
      this.failed = thrown;
      if (Object.keys(this.profile).length === 0 && this.fields) {
        this.show(kept() ?? begun(this.fields, today()));
      }
    }
  }

  /** The fields depend on date and rules: tests and occupations come and go. */
  private async learn(): Promise<void> {
    this.fields = await profileFields(this.asOf, this.rules === 'published' ? '' : this.rules);
  }

  private address(): void {
    const { comparing } = this;
    note(
      '/candidate' +
        query({
          asOf: this.asOf,
          rules: this.rules === 'published' ? '' : this.rules,
          compare: comparing ? 'yes' : '',
          otherAsOf: comparing ? this.otherAsOf : '',
          otherRules: comparing ? this.otherRules : '',
          draw: this.against,
          pool: this.against === '' ? this.from?.pool : '',
          candidate: this.from?.candidate,
        }),
    );
  }

  /** Another profile takes the place of the one in hand, which can be brought back. */
  private take(profile: Profile, told: string | null): void {
    const before = kept();
    if (before !== null && written(before) !== written(profile)) {
      setAside();
      this.told = told ?? words().replaced;
    }
    keep(profile);
    this.show(profile);
  }

  private show(profile: Profile): void {
    this.profile = profile;
    this.json = written(profile);
    this.jsonWrong = null;
    this.soon(0);
  }

  private edited(profile: Profile, byJson = false): void {
    this.profile = profile;
    this.from = null;
    if (!byJson) {
      this.json = written(profile);
      this.jsonWrong = null;
    }
    keep(profile);
    this.address();
    this.soon(PAUSE);
  }

  private typed(event: Event): void {
    this.json = (event.target as HTMLTextAreaElement).value;
    try {
      const profile = read(this.json);
      this.jsonWrong = null;
      this.edited(profile, true);
    } catch (thrown) {
      this.jsonWrong = (thrown as Error).message;
    }
  }

  private soon(pause: number): void {
    clearTimeout(this.wait);
    this.asked?.abort();
    this.stale = true;
    this.wait = setTimeout(() => void this.ask(), pause);
  }

  private async ask(): Promise<void> {
    const asked = new AbortController();
    this.asked = asked;
    const profile = this.profile;
    const other = this.comparing ? evaluate(profile, this.otherAsOf || this.asOf, this.otherRules || this.rules, asked.signal) : null;
    try {
      const [found, beside] = await Promise.all([evaluate(profile, this.asOf, this.rules, asked.signal), other]);
      if (!asked.signal.aborted) {
        [this.found, this.other, this.refused, this.sound] = [found, beside, null, profile];
      }
    } catch (thrown) {
      if (!asked.signal.aborted) {
        this.refused = Problem.from(thrown);
      }
    } finally {
      if (!asked.signal.aborted) {
        this.stale = false;
      }
    }
  }

  private async set(part: Chosen): Promise<void> {
    Object.assign(this, part);
    this.address();
    if (part.asOf !== undefined || part.rules !== undefined) {
      await this.learn().catch(() => undefined);
    }
    this.soon(0);
  }

  private fresh(): void {
    this.from = null;
    this.take(begun(this.fields ?? [], today()), null);
    this.address();
  }

  private async opened(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (file) {
      try {
        this.from = null;
        this.failed = null;
        this.take(read(await file.text()), null);
        this.address();
      } catch (thrown) {
        this.failed = new Problem(words().notJson, (thrown as Error).message, -1);
      }
    }
  }

  private bringBack(): void {
    const before = aside();
    if (before) {
      dropAside();
      this.told = null;
      this.edited(before);
    }
  }

  private follow(event: Event): void {
    const { profile, inWords } = event as Followed;
    this.from = null;
    this.take(declared(this.fields ?? [], profile), words().followed(inWords));
    this.address();
  }

  protected override render(): TemplateResult {
    const w = words();
    return html`<h1>${w.title}</h1>
      <p class="soft">${w.lead}</p>
      ${this.failed ? trouble(this.failed) : nothing}
      ${this.told ? html`<p class="notice told" role="status">${this.told} <button type="button" class="quiet" @click=${() => this.bringBack()}>${w.bringBack}</button></p>` : nothing}
      ${this.fields === null
        ? this.failed ? nothing : loading()
        : html`${this.settings()}
          <div class="split person">
            <div class="entering">${this.entering(this.fields)}</div>
            <div class="finding">
              ${this.findings()}
              <candidate-why .profile=${this.sound} .draw=${this.against} @follow=${this.follow}
                @change=${(event: Event) => { this.against = (event.currentTarget as CandidateWhy).draw; this.address(); }}></candidate-why>
              ${this.found && !(this.comparing && this.other) ? behind(this.found, null) : nothing}
            </div>
          </div>
          ${this.found && this.comparing && this.other ? behind(this.found, this.other) : nothing}`}`;
  }

  private settings(): TemplateResult {
    const w = words();
    const value = (event: Event): string => (event.target as HTMLInputElement).value;
    const book = (event: Event): string => (event.currentTarget as RulebookPicker).value;
    return html`<section class="sheet settings-row">
      <div class="fields">
        <label>${w.asOf}<input type="date" .value=${live(this.asOf)} placeholder=${today()} @change=${(event: Event) => void this.set({ asOf: value(event) })}></label>
        <rulebook-picker .value=${this.rules} @change=${(event: Event) => void this.set({ rules: book(event) })}></rulebook-picker>
        <label class="check"><input type="checkbox" .checked=${live(this.comparing)}
          @change=${(event: Event) => void this.set({ comparing: (event.target as HTMLInputElement).checked })}>${w.compare}</label>
        ${this.comparing
          ? html`<label>${w.otherAsOf}<input type="date" .value=${live(this.otherAsOf)} @change=${(event: Event) => void this.set({ otherAsOf: value(event) })}></label>
            <rulebook-picker .label=${w.otherRules} .none=${w.same} .value=${this.otherRules} @change=${(event: Event) => void this.set({ otherRules: book(event) })}></rulebook-picker>`
          : nothing}
      </div></section>`;
  }

  private entering(fields: readonly Field[]): TemplateResult {
    const w = words();
    return html`<div class="row tools">
        <div class="row" role="group" aria-label=${w.view}>
          <button type="button" class="quiet" aria-pressed=${this.asJson ? 'false' : 'true'} @click=${() => (this.asJson = false)}>${w.asForm}</button>
          <button type="button" class="quiet" aria-pressed=${this.asJson ? 'true' : 'false'} @click=${() => (this.asJson = true)}>${w.asJson}</button>
        </div>
        <button type="button" class="quiet" @click=${() => this.fresh()}>${w.fresh}</button>
        <label class="button quiet file">${w.open}<input type="file" accept=".json,application/json" @change=${this.opened}></label>
        <button type="button" class="quiet" @click=${() => download('candidate.json', 'application/json', written(this.profile))}>${w.save}</button>
        <candidate-from-pool></candidate-from-pool>
      </div>
      ${this.asJson
        ? html`<label>${w.json}<textarea class="json" rows="34" spellcheck="false" .value=${live(this.json)} aria-invalid=${this.jsonWrong ? 'true' : nothing} @input=${this.typed}></textarea></label>
          ${this.jsonWrong ? html`<p class="warning" role="status">${w.notJson} ${this.jsonWrong}</p>` : nothing}`
        : html`<candidate-form .fields=${fields} .profile=${this.profile} .faults=${this.byPointer()} .today=${today()}
            @change=${(event: Event) => this.edited((event.currentTarget as CandidateForm).profile)}></candidate-form>`}`;
  }

  private byPointer(): ReadonlyMap<string, readonly Fault[]> {
    const faults = this.refused?.faults ?? [];
    return new Map(faults.map((one) => [one.pointer ?? '', faults.filter((other) => other.pointer === one.pointer)]));
  }

  private findings(): TemplateResult {
    const w = words();
    return html`<p class="unseen" role="status">${this.found && !this.refused && !this.stale ? `${w.score}: ${number(this.found.crs.total)}` : nothing}</p>
      <div aria-live="polite">
        ${this.refused === null
          ? nothing
          : this.refused.faults.some((fault) => fault.pointer !== undefined)
            ? html`<div class="warning"><p><strong>${w.refusedHead}</strong></p>
                <ul>${this.refused.faults.map((fault) => html`<li><code>${fault.pointer}</code> ${fault.message} ${fault.hint ?? nothing}</li>`)}</ul></div>`
            : trouble(this.refused, () => this.soon(0))}
      </div>
      <div class="answer ${this.stale || this.refused ? 'stale' : ''}" aria-busy=${this.stale ? 'true' : 'false'}>
        ${this.found ? result(this.found, this.comparing ? this.other : null) : this.refused ? nothing : loading(w.evaluating)}
      </div>`;
  }
}

