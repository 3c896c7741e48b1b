import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { View } from '../shell/view';
import { occupations, type Occupation } from './service';
import { words } from './words';

const CODE = /^\d{5}$/;
const PAUSE = 200;
/** Titles by code, once they were asked for. */
const titles = new Map<string, string>();

/** An occupation, by its code or by words of its title. Sends `change` with the code in `value`. */
@customElement('candidate-occupation')
export class CandidateOccupation extends View {
  @property() name = '';
  @property() label = '';
  @property() value = '';
  @property({ type: Boolean }) required = false;
  @property() described = '';
  @property({ type: Boolean }) faulty = false;
  @state() private found: readonly Occupation[] = [];
  private wait = 0;
  private asked: AbortController | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.wait);
    this.asked?.abort();
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('value') && CODE.test(this.value) && !titles.has(this.value)) {
      void this.ask(this.value);
    }
  }

  private typed(event: Event): void {
    const text = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.wait);
    if (CODE.test(text) || text === '') {
      this.choose(text);
    } else if (text.length > 1) {
      this.wait = setTimeout(() => void this.ask(text), PAUSE);
    }
  }

  /** What was left in the field counts, code or not: the service says what is wrong with it. */
  private left(event: Event): void {
    event.stopPropagation();
    this.choose((event.target as HTMLInputElement).value.trim());
  }

  private choose(code: string): void {
    if (code !== this.value) {
      this.value = code;
      this.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }

  private async ask(text: string): Promise<void> {
    this.asked?.abort();
    const asked = new AbortController();
    this.asked = asked;
    try {
      const found = await occupations(text, asked.signal);
      found.forEach((one) => titles.set(one.noc, one.title));
      this.found = found;
    } catch {
      // Without the search a code can still be typed.
      this.found = [];
    }
  }

  protected override render(): TemplateResult {
    const title = titles.get(this.value);
    return html`<label>${this.label}
      <input .value=${live(this.value)} list="${this.name}-occupations" autocomplete="off" spellcheck="false" placeholder=${words().occupationHint}
        ?required=${this.required} aria-invalid=${this.faulty ? 'true' : nothing} aria-describedby=${this.described || nothing}
        @input=${this.typed} @change=${this.left}>
      <small>${title ?? nothing}</small></label>
      <datalist id="${this.name}-occupations">${this.found.map((one) => html`<option value=${one.noc} label="${one.noc} ${one.title}"></option>`)}</datalist>`;
  }
}
