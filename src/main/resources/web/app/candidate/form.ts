import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Fault } from '../service/problem';
import { language, locale } from '../shell/language';
import { View } from '../shell/view';
import { choice, entry, fieldName, sections } from './field-words';
import './occupation';
import { at, begun, pointer, put, type Json, type Profile, type Way } from './profile';
import type { Field, Scale } from './schema';
import { words } from './words';

/** A scale of so few steps is chosen from, a longer one typed in. */
const FEW = 26;

/** A profile field by field, as the schema names them. Sends `change` with the changed profile in `profile`. */
@customElement('candidate-form')
export class CandidateForm extends View {
  @property({ attribute: false }) fields: readonly Field[] = [];
  @property({ attribute: false }) profile: Profile = {};
  /** What the service says is wrong, by the pointer to the field. */
  @property({ attribute: false }) faults: ReadonlyMap<string, readonly Fault[]> = new Map();
  @property() today = '';

  private change(way: Way, value: Json | undefined): void {
    this.profile = put(this.profile, way, value);
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  protected override render(): TemplateResult {
    const named = new Set(sections().flatMap((section) => section.fields));
    const groups = sections().map((section) => ({
      title: section.title,
      fields: section.fields.flatMap((name) => this.fields.filter((field) => field.name === name)),
    }));
    // What the law comes to need is shown, too, by the names that the schema gives it.
    const others = this.fields.filter((field) => !named.has(field.name));
    return html`<form class="profile" @submit=${(event: Event) => event.preventDefault()} novalidate>
      ${[...groups, { title: words().others, fields: others }]
        .filter((group) => group.fields.length > 0)
        .map((group) => html`<fieldset class="group"><legend>${group.title}</legend>${this.parts(group.fields, [])}</fieldset>`)}
    </form>`;
  }

  /** Plain fields side by side, then what has parts of its own. */
  private parts(fields: readonly Field[], way: Way): TemplateResult {
    const plain = fields.filter((field) => !['parts', 'list', 'flag'].includes(field.kind));
    const flags = fields.filter((field) => field.kind === 'flag');
    const deep = fields.filter((field) => field.kind === 'parts' || field.kind === 'list');
    return html`${plain.length > 0 ? html`<div class="fields">${plain.map((field) => this.plain(field, [...way, field.name]))}</div>` : nothing}
      ${flags.length > 0 ? html`<div class="flags">${flags.map((field) => this.flag(field, [...way, field.name]))}</div>` : nothing}
      ${deep.map((field) => (field.kind === 'list' ? this.list(field, [...way, field.name]) : this.group(field, [...way, field.name])))}`;
  }

  private plain(field: Field, way: Way): TemplateResult {
    const given = at(this.profile, way) ?? null;
    const value = given === null && field.kind === 'choice' ? ((field.assumed as Json | undefined) ?? null) : given;
    const text = value === null ? '' : String(value);
    const wrong = this.faultsAt(way);
    const noted = wrong.length > 0 ? `${key(way)}-fault` : '';
    const label = html`${fieldName(way)}${field.required ? html`<span class="needed" aria-hidden="true"> *</span>` : nothing}`;
    const shared = { wrong: wrong.length > 0, noted };
    let input: TemplateResult;
    switch (field.kind) {
      case 'choice':
        input = this.choices(label, field, way, text, field.options.map((option) => [option, choice(option)]), shared);
        break;
      case 'country':
        input = this.choices(label, field, way, text, countries(field.options), shared);
        break;
      case 'occupation':
        input = html`<candidate-occupation .name=${key(way)} .label=${fieldName(way)} .value=${text} ?required=${field.required}
          .described=${noted} ?faulty=${shared.wrong}
          @change=${(event: Event) => { event.stopPropagation(); this.change(way, emptied((event.currentTarget as HTMLInputElement).value)); }}></candidate-occupation>`;
        break;
      case 'number':
        input = this.number(label, field, way, text, shared);
        break;
      default:
        input = this.input(label, field, way, text, shared);
    }
    return html`<div class="field ${field.kind}">${input}${this.said(way, wrong)}</div>`;
  }

  private choices(
    label: TemplateResult, field: Field, way: Way, value: string, options: readonly (readonly [string, string])[], told: Told,
  ): TemplateResult {
    const known = options.some(([option]) => option === value);
    return html`<label>${label}
      <select .value=${live(value)} aria-invalid=${told.wrong ? 'true' : nothing} aria-describedby=${told.noted || nothing} ?required=${field.required}
        @change=${(event: Event) => { event.stopPropagation(); this.change(way, emptied((event.target as HTMLSelectElement).value)); }}>
        ${known && (field.required || field.assumed !== undefined) ? nothing : html`<option value="" ?selected=${value === ''}>–</option>`}
        ${known || value === '' ? nothing : html`<option value=${value} selected>${value}</option>`}
        ${options.map(([option, text]) => html`<option value=${option} ?selected=${option === value}>${text}</option>`)}
      </select></label>`;
  }

  private number(label: TemplateResult, field: Field, way: Way, value: string, told: Told): TemplateResult {
    const test = at(this.profile, [...way.slice(0, -1), 'test']);
    const scale: Scale = (typeof test === 'string' ? field.scales.get(test) : undefined) ?? field;
    const given = (event: Event): void => {
      event.stopPropagation();
      const text = (event.target as HTMLInputElement).value;
      this.change(way, text === '' ? undefined : Number(text));
    };
    const steps = stepsOf(scale);
    if (field.scales.size > 0 && steps.length > 0 && steps.length <= FEW) {
      const options = [...steps].reverse();
      return html`<label>${label}
        <select .value=${live(value)} aria-invalid=${told.wrong ? 'true' : nothing} aria-describedby=${told.noted || nothing} required @change=${given}>
          ${value === '' || !options.includes(Number(value)) ? html`<option value=${value} selected>${value === '' ? '–' : value}</option>` : nothing}
          ${options.map((step) => html`<option value=${step} ?selected=${String(step) === value}>${step.toLocaleString(locale())}</option>`)}
        </select></label>`;
    }
    const range = scale.min !== undefined && scale.max !== undefined && field.scales.size > 0 ? words().range(scale.min, scale.max) : null;
    return html`<label>${label}
      <input type="number" .value=${live(value)} min=${scale.min ?? nothing} max=${scale.max ?? nothing} placeholder=${field.assumed === undefined ? nothing : String(field.assumed)} step=${scale.step ?? 'any'}
        aria-invalid=${told.wrong ? 'true' : nothing} aria-describedby=${told.noted || nothing} ?required=${field.required} @input=${given} @change=${(event: Event) => event.stopPropagation()}>
      ${range ? html`<small>${range}</small>` : nothing}</label>`;
  }

  private input(label: TemplateResult, field: Field, way: Way, value: string, told: Told): TemplateResult {
    const moment = field.kind === 'moment';
    const shown = moment ? inUtc(value) : value;
    const given = (event: Event): void => {
      event.stopPropagation();
      const text = (event.target as HTMLInputElement).value;
      this.change(way, text === '' ? undefined : moment ? (text.length === 16 ? `${text}:00Z` : `${text}Z`) : text);
    };
    return html`<label>${label}
      <input type=${moment ? 'datetime-local' : field.kind === 'day' ? 'date' : 'text'} step=${moment ? '1' : nothing} .value=${live(shown)}
        aria-invalid=${told.wrong ? 'true' : nothing} aria-describedby=${told.noted || nothing} ?required=${field.required} autocomplete="off" @input=${given}
        @change=${(event: Event) => event.stopPropagation()}></label>`;
  }

  private flag(field: Field, way: Way): TemplateResult {
    const checked = (at(this.profile, way) ?? field.assumed ?? false) === true;
    const wrong = this.faultsAt(way);
    return html`<div class="field"><label class="check">
        <input type="checkbox" .checked=${live(checked)} aria-describedby=${wrong.length > 0 ? `${key(way)}-fault` : nothing}
          @change=${(event: Event) => { event.stopPropagation(); this.change(way, (event.target as HTMLInputElement).checked); }}>
        ${fieldName(way)}</label>${this.said(way, wrong)}</div>`;
  }

  /** What has parts: a fieldset, which can be left out as a whole where the schema lets it. */
  private group(field: Field, way: Way): TemplateResult {
    const there = at(this.profile, way) !== undefined && at(this.profile, way) !== null;
    const wrong = this.faultsAt(way);
    const title = fieldName(way);
    if (field.required) {
      return html`<div role="group" aria-label=${title} class="inner">${this.said(way, wrong)}${this.parts(field.fields, way)}</div>`;
    }
    return html`<div role="group" aria-label=${title} class="inner">
      <label class="check"><input type="checkbox" .checked=${live(there)}
        @change=${(event: Event) => { event.stopPropagation(); this.change(way, (event.target as HTMLInputElement).checked ? begun(field.fields, this.today) : undefined); }}>
        <strong>${title}</strong></label>
      ${this.said(way, wrong)}
      ${there ? html`<div class="indent">${this.parts(field.fields, way)}</div>` : nothing}</div>`;
  }

  private list(field: Field, way: Way): TemplateResult {
    const w = words();
    const given = at(this.profile, way);
    const entries = Array.isArray(given) ? (given as readonly Json[]) : [];
    const one = entry(way);
    return html`<div role="group" aria-label=${fieldName(way)} class="inner list">
      ${this.said(way, this.faultsAt(way))}
      ${entries.map((_, place) => html`<fieldset class="entry"><legend>${one} ${place + 1}</legend>
          ${this.said([...way, place], this.faultsAt([...way, place]))}
          ${this.parts(field.fields, [...way, place])}
          <button type="button" class="plain" aria-label=${w.takeAway(`${one} ${place + 1}`)} @click=${() => this.change([...way, place], undefined)}>${w.remove}</button>
        </fieldset>`)}
      ${entries.length < (field.most ?? Infinity)
        ? html`<button type="button" class="quiet" @click=${() => this.change([...way, entries.length], begun(field.fields, this.today))}>${w.add(one)}</button>`
        : nothing}</div>`;
  }

  private faultsAt(way: Way): readonly Fault[] {
    return this.faults.get(pointer(way)) ?? [];
  }

  private said(way: Way, wrong: readonly Fault[]): TemplateResult | typeof nothing {
    return wrong.length === 0
      ? nothing
      : html`<p class="fault" id="${key(way)}-fault">${wrong.map((fault) => html`<span>${fault.message} ${fault.hint ?? nothing}</span>`)}</p>`;
  }
}

interface Told {
  readonly wrong: boolean;
  readonly noted: string;
}

const key = (way: Way): string => 'profile-' + way.join('-');
const emptied = (text: string): string | undefined => (text === '' ? undefined : text);

function stepsOf(scale: Scale): readonly number[] {
  const { min, max, step } = scale;
  if (min === undefined || max === undefined || step === undefined || (max - min) / step > 1000) {
    return [];
  }
  return Array.from({ length: Math.round((max - min) / step) + 1 }, (_, at) => Math.round((min + at * step) * 1000) / 1000);
}

/** A moment as the field for one holds it: in UTC, without saying so, and without seconds where there are none. */
function inUtc(value: string): string {
  const moment = Date.parse(value);
  return Number.isNaN(moment) ? '' : new Date(moment).toISOString().slice(0, 19).replace(/:00$/, '');
}

const namedCountries = new Map<string, readonly (readonly [string, string])[]>();

function countries(codes: readonly string[]): readonly (readonly [string, string])[] {
  const known = namedCountries.get(language());
  if (known) {
    return known;
  }
  const names = new Intl.DisplayNames(locale(), { type: 'region' });
  const made = codes.map((code) => [code, names.of(code) ?? code] as const).sort((a, b) => a[1].localeCompare(b[1], locale()));
  namedCountries.set(language(), made);
  return made;
}
