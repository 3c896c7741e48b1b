import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import type { RulebookPicker } from '../parts/rulebook-picker';
import '../parts/rulebook-picker';
import { Problem, type Fault } from '../service/problem';
import { date, label, number } from '../shell/format';
import { View } from '../shell/view';
import { ofRound, TYPES, type Asked } from './request';
import { categories, pools, programs, rounds, type Category, type Pool, type Round } from './service';
import { words } from './words';

/** The draw as fields. Sends `draw-edit` with the draw as it is after each edit, and `draw-submit` when it is to be tried at once. */
@customElement('draw-form')
export class DrawForm extends View {
  @property({ attribute: false }) asked!: Asked;
  /** What the service refused of the draw as it is. */
  @property({ attribute: false }) problem: Problem | null = null;
  @state() private rounds: readonly Round[] = [];
  @state() private pools: readonly Pool[] = [];
  @state() private categories: readonly Category[] = [];
  @state() private programs: readonly string[] = [];
  @state() private more = false;
  private law = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.more = this.asked.floor !== null || this.asked.excludeInvited || this.asked.excludeDraws.length > 0;
    void rounds().then((all) => (this.rounds = all.filter((round) => round.dateTime !== null)), () => undefined);
    void pools().then((all) => (this.pools = all), () => undefined);
  }

  protected override willUpdate(): void {
    const law = `${this.asked.asOf} ${this.asked.rules}`;
    if (law !== this.law && this.asked.asOf !== '') {
      this.law = law;
      void this.askLaw(law);
    }
  }

  /** Which categories and programs there are is a matter of the date and the rule book. */
  private async askLaw(law: string): Promise<void> {
    const { asOf, rules } = this.asked;
    const found = await Promise.allSettled([categories(asOf, rules), programs(asOf, rules)]);
    if (law === this.law) {
      this.categories = found[0].status === 'fulfilled' ? found[0].value : [];
      this.programs = found[1].status === 'fulfilled' ? found[1].value : [];
    }
  }

  private edit(change: Partial<Asked>): void {
    this.dispatchEvent(new CustomEvent('draw-edit', { bubbles: true, detail: { ...this.asked, ...change } }));
  }

  private submit(event: Event): void {
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('draw-submit', { bubbles: true, detail: this.asked }));
  }

  protected override render(): TemplateResult {
    const w = words().form;
    const asked = this.asked;
    return html`<form class="sheet draw-form" aria-label=${w.name} novalidate @submit=${this.submit}>
      ${this.roundField()}
      ${this.field('pool', w.pool, (attributes) => html`<select id=${attributes.id} aria-describedby=${attributes.described} aria-invalid=${attributes.invalid}
          .value=${live(asked.pool)} @change=${(event: Event) => this.edit({ pool: value(event) })}>
          ${this.pools.some((pool) => pool.name === asked.pool) ? nothing : html`<option value=${asked.pool} selected>${asked.pool}</option>`}
          ${this.pools.map((pool) => html`<option value=${pool.name} ?selected=${pool.name === asked.pool}>${w.poolOption(pool.name, number(pool.size))}</option>`)}
        </select>`)}
      ${this.field('type', w.type, (attributes) => html`<select id=${attributes.id} aria-describedby=${attributes.described} aria-invalid=${attributes.invalid}
          .value=${live(asked.type)} @change=${(event: Event) => this.edit({ type: value(event) as Asked['type'] })}>
          ${TYPES.map((type) => html`<option value=${type} ?selected=${type === asked.type}>${words().types[type]}</option>`)}
        </select>`)}
      ${asked.type === 'PROGRAM' ? this.programField() : nothing}
      ${asked.type === 'CATEGORY' ? this.categoryField() : nothing}
      ${this.field('invitations', w.invitations, (attributes) => html`<input id=${attributes.id} aria-describedby=${attributes.described} aria-invalid=${attributes.invalid}
          type="number" inputmode="numeric" min="1" step="1" required .value=${live(text(asked.invitations))}
          @input=${(event: Event) => this.edit({ invitations: whole(event) })}>`)}
      ${this.field('asOf', w.asOf, (attributes) => html`<input id=${attributes.id} aria-describedby=${attributes.described} aria-invalid=${attributes.invalid}
          type="datetime-local" step="1" required .value=${live(local(asked.asOf))}
          @change=${(event: Event) => this.edit({ asOf: utc(value(event)) })}>`)}
      <div>
        <rulebook-picker .label=${w.rules} .value=${asked.rules}
          @change=${(event: Event) => this.edit({ rules: (event.target as RulebookPicker).value })}></rulebook-picker>
        ${this.faults('rules').map((fault) => html`<small class="draw-fault">${said(fault)}</small>`)}
      </div>
      ${this.moreFields()}
      ${this.compareFields()}
      <p class="actions"><button type="submit">${w.go}</button></p>
    </form>`;
  }

  private roundField(): TemplateResult {
    const w = words().form;
    const own = this.pools.find((pool) => pool.name === this.asked.pool)?.round;
    const like = this.rounds.find((round) => round.number === own);
    const years = [...new Set(this.rounds.map((round) => round.date.slice(0, 4)))];
    const option = (round: Round): TemplateResult =>
      html`<option value=${round.number}>${w.round(round.number, date(round.date), round.name, number(round.invitations))}</option>`;
    const options = (): TemplateResult => html`
      ${like ? html`<optgroup label=${w.likeThePool}>${option(like)}</optgroup>` : nothing}
      ${years.map((year) => html`<optgroup label=${year}>${this.rounds.filter((round) => round.date.startsWith(year)).map(option)}</optgroup>`)}`;
    return html`<div><label for="draw-round">${w.fromRound}</label>
      <select id="draw-round" .value=${live('')} @change=${(event: Event) => this.chosen(value(event))}>
        <option value="">${w.chooseRound}</option>
        ${guard([this.rounds, like, w], options)}
      </select></div>`;
  }

  private chosen(round: string): void {
    const found = this.rounds.find((each) => each.number === round);
    if (found) {
      this.edit(ofRound(found, this.asked));
    }
  }

  private programField(): TemplateResult {
    const w = words().form;
    const chosen = this.asked.program;
    return this.field('program', w.program, (attributes) => html`<select id=${attributes.id} aria-describedby=${attributes.described} aria-invalid=${attributes.invalid}
        .value=${live(chosen)} @change=${(event: Event) => this.edit({ program: value(event) })}>
        ${this.programs.includes(chosen) ? nothing : html`<option value=${chosen} selected>${chosen || w.choose}</option>`}
        ${this.programs.map((program) => html`<option value=${program} ?selected=${program === chosen}>${program}</option>`)}
      </select>`);
  }

  private categoryField(): TemplateResult {
    const w = words().form;
    const chosen = this.asked.categories;
    const unknown = chosen.filter((each) => !this.categories.some((category) => category.category === each));
    const all = [...this.categories.map((each) => ({ id: each.category, name: label(each.label) })), ...unknown.map((id) => ({ id, name: id }))];
    const faults = [...this.faults('category'), ...this.faults('categories')];
    return html`<fieldset class="draw-categories" aria-describedby=${faults.length > 0 ? 'draw-category-fault' : nothing}>
      <legend>${w.category}</legend>
      ${all.map(
        (category) => html`<label class="check"><input type="checkbox" .checked=${live(chosen.includes(category.id))}
          @change=${(event: Event) => this.tick(category.id, (event.target as HTMLInputElement).checked)}>${category.name}</label>`,
      )}
      ${faults.length > 0 ? html`<small class="draw-fault" id="draw-category-fault">${faults.map(said)}</small>` : nothing}
    </fieldset>`;
  }

  private tick(category: string, chosen: boolean): void {
    const others = this.asked.categories.filter((each) => each !== category);
    this.edit({ categories: chosen ? [...others, category] : others });
  }

  private moreFields(): TemplateResult {
    const w = words().form;
    const asked = this.asked;
    return html`<details ?open=${this.more} @toggle=${(event: Event) => (this.more = (event.target as HTMLDetailsElement).open)}>
      <summary>${w.more}</summary>
      <div class="draw-fields">
        ${this.field('floor', w.floor, (attributes) => html`<input id=${attributes.id} aria-describedby=${attributes.described} aria-invalid=${attributes.invalid}
            type="number" inputmode="numeric" min="0" step="1" .value=${live(text(asked.floor))}
            @input=${(event: Event) => this.edit({ floor: whole(event) })}>`)}
        <label class="check"><input type="checkbox" .checked=${live(asked.excludeInvited)}
          @change=${(event: Event) => this.edit({ excludeInvited: (event.target as HTMLInputElement).checked })}>${w.excludeInvited}</label>
        ${this.field('excludeDraws', w.excludeDraws, (attributes) => html`<input id=${attributes.id} aria-describedby=${attributes.described} aria-invalid=${attributes.invalid}
            autocomplete="off" spellcheck="false" .value=${live(asked.excludeDraws.join(' '))}
            @change=${(event: Event) => this.edit({ excludeDraws: value(event).split(/[\s,]+/).filter(Boolean) })}>`, w.excludeDrawsHint)}
      </div>
    </details>`;
  }

  private compareFields(): TemplateResult {
    const w = words().form;
    const asked = this.asked;
    return html`<fieldset>
      <legend>${w.compare}</legend>
      <div class="draw-fields">
        <rulebook-picker .label=${w.compareRules} .none=${w.compareSame} .value=${asked.compare}
          @change=${(event: Event) => this.edit({ compare: (event.target as RulebookPicker).value })}></rulebook-picker>
        ${this.field('compareInvitations', w.compareInvitations, (attributes) => html`<input id=${attributes.id} aria-describedby=${attributes.described} aria-invalid=${attributes.invalid}
            type="number" inputmode="numeric" min="1" step="1" .value=${live(text(asked.compareInvitations))}
            @input=${(event: Event) => this.edit({ compareInvitations: whole(event) })}>`, w.compareInvitationsHint)}
      </div>
    </fieldset>`;
  }

  /** A field under its name, with what the service says is wrong with it. */
  private field(
    name: string,
    title: string,
    control: (attributes: { id: string; described: string | typeof nothing; invalid: string | typeof nothing }) => TemplateResult,
    hint = '',
  ): TemplateResult {
    const id = `draw-${name}`;
    const faults = this.faults(name);
    const described = [...(hint ? [`${id}-hint`] : []), ...(faults.length > 0 ? [`${id}-fault`] : [])].join(' ');
    return html`<div>
      <label for=${id}>${title}</label>
      ${control({ id, described: described || nothing, invalid: faults.length > 0 ? 'true' : nothing })}
      ${hint ? html`<small id="${id}-hint">${hint}</small>` : nothing}
      ${faults.length > 0 ? html`<small class="draw-fault" id="${id}-fault">${faults.map(said)}</small>` : nothing}
    </div>`;
  }

  private faults(name: string): readonly Fault[] {
    return (this.problem?.faults ?? []).filter((fault) => {
      const [, first, second] = (fault.pointer ?? '').split('/');
      // A comparison names the sides of the draw before the field.
      return (['draw', 'baseline', 'alternative'].includes(first ?? '') ? second : first) === name;
    });
  }
}

const value = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;
const text = (value: number | null): string => (value === null ? '' : String(value));
const said = (fault: Fault): string => `${fault.message} ${fault.hint ?? ''} `;

function whole(event: Event): number | null {
  const given = value(event);
  return given === '' || !Number.isInteger(Number(given)) ? null : Number(given);
}

/** What a field of the browser for date and time takes for a UTC instant, and back. */
const local = (asOf: string): string => asOf.replace(/\.\d+/, '').replace(/Z$/, '');
const utc = (local: string): string => (local === '' ? '' : (local.length === 16 ? `${local}:00` : local) + 'Z');
