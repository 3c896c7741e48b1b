import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { Problem } from '../../service/problem';
import { View } from '../../shell/view';
import { findOccupations, type Occupation } from './service';
import { words } from './words';

const MOST = 12;
const PAUSE = 150;

/** Finds an occupation by code or title; the arrow keys choose among what is found. Sends `picked` with it. */
@customElement('category-search')
export class CategorySearch extends View {
  /** Codes that are listed already. */
  @property({ attribute: false }) listed: ReadonlySet<string> = new Set();
  @state() private text = '';
  @state() private found: readonly Occupation[] | null = null;
  @state() private trouble = '';
  @state() private at = -1;
  @state() private open = false;
  private asking: AbortController | null = null;
  private timer = 0;

  protected override render(): TemplateResult {
    const w = words();
    const found = this.open ? this.found : null;
    return html`<div class="category-search" @focusout=${this.left}>
      <label for="occupation-search">${w.search}</label>
      <input id="occupation-search" role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list" aria-controls="occupation-found"
        aria-expanded=${found && found.length > 0 ? 'true' : 'false'} aria-activedescendant=${found?.[this.at] ? `occupation-${found[this.at]!.noc}` : nothing}
        aria-describedby="occupation-hint" .value=${live(this.text)} @input=${this.typed} @keydown=${this.pressed} @focus=${() => { this.open = true; }}>
      <small id="occupation-hint">${w.searchHint}</small>
      <ul id="occupation-found" role="listbox" aria-label=${w.foundOccupations} ?hidden=${!found || found.length === 0}>
        ${(found ?? []).map((each, at) => this.option(each, at))}
      </ul>
      <span class="unseen" role="status">${this.trouble || (found === null ? '' : w.foundCount(found.length))}</span>
      ${found?.length === 0 || this.trouble ? html`<p class="soft">${this.trouble || w.foundCount(0)}</p>` : nothing}
    </div>`;
  }

  private option(each: Occupation, at: number): TemplateResult {
    const w = words();
    const there = this.listed.has(each.noc);
    return html`<li id="occupation-${each.noc}" role="option" aria-selected=${at === this.at ? 'true' : 'false'} aria-disabled=${there ? 'true' : nothing}
      @mousedown=${(event: Event) => event.preventDefault()} @click=${() => this.pick(each)}>
      <code>${each.noc}</code> <span>${each.title}</span> <span class="soft">${there ? w.listedAlready : w.teer(each.teer)}</span></li>`;
  }

  private typed(event: Event): void {
    this.text = (event.target as HTMLInputElement).value;
    this.open = true;
    clearTimeout(this.timer);
    this.asking?.abort();
    if (this.text.trim() === '') {
      this.found = null;
      return;
    }
    this.timer = setTimeout(() => void this.ask(), PAUSE);
  }

  private async ask(): Promise<void> {
    const asking = (this.asking = new AbortController());
    try {
      const found = await findOccupations(this.text.trim(), MOST, asking.signal);
      if (!asking.signal.aborted) {
        this.found = found;
        this.trouble = '';
        this.at = found.findIndex((each) => !this.listed.has(each.noc));
      }
    } catch (thrown) {
      if (!asking.signal.aborted) {
        this.found = null;
        this.trouble = Problem.from(thrown).title;
      }
    }
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    const found = this.found ?? [];
    const chosen = found[this.at];
    if (event.key === 'ArrowDown' && found.length > 0) {
      this.open = true;
      this.at = (this.at + 1) % found.length;
    } else if (event.key === 'ArrowUp' && found.length > 0) {
      this.at = (this.at + found.length - 1) % found.length;
    } else if (event.key === 'Enter') {
      if (chosen && this.open) {
        this.pick(chosen);
      }
    } else if (event.key === 'Escape') {
      this.open = false;
    } else {
      return;
    }
    // Enter would send the form around it.
    event.preventDefault();
  };

  private readonly left = (event: FocusEvent): void => {
    if (!this.contains(event.relatedTarget as Node | null)) {
      this.open = false;
    }
  };

  private pick(occupation: Occupation): void {
    if (this.listed.has(occupation.noc)) {
      return;
    }
    this.text = '';
    this.found = null;
    this.at = -1;
    this.dispatchEvent(new CustomEvent('picked', { detail: occupation }));
  }
}
