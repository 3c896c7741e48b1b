import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { empty } from '../../../parts/states';
import { View } from '../../../shell/view';
import { today } from '../service';
import { words } from '../words';
import { scenarios, withCopy, withExpectation, withExpected, withFresh, without, withoutExpectation, withText, type Expectation, type Scenario } from './document';

const FIRST = 60;

/** The scenarios of a file as a form. Sends `text-changed` with the whole new text; what the form does not show stays as written. */
@customElement('scenario-form')
export class ScenarioForm extends View {
  @property() text = '';
  @property() path = '';
  @property() rules = 'published';
  @property({ type: Boolean, attribute: 'fixed' }) readonly = false;
  @state() private all: readonly Scenario[] | null = [];
  @state() private open: ReadonlySet<number> = new Set();
  @state() private sought = '';
  @state() private shown = FIRST;

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('text')) {
      this.all = scenarios(this.text);
    }
    if (changed.has('path')) {
      this.open = new Set();
      this.sought = '';
    }
  }

  protected override render(): TemplateResult {
    const w = words().scenario;
    const all = this.all;
    if (all === null) {
      return empty(this.path, w.unreadable);
    }
    const sought = this.sought.trim().toLowerCase();
    const found = all.map((each, at) => ({ each, at })).filter(({ each }) => sought === '' || said(each).toLowerCase().includes(sought));
    return html`<div class="scenario-tools fields"><label>${w.find}<input type="search" .value=${this.sought} @input=${(event: Event) => { this.sought = (event.target as HTMLInputElement).value; }}></label>
        <p class="row"><span role="status">${w.count(found.length)}</span>${this.readonly ? nothing : html`<button type="button" class="quiet" @click=${() => this.add(all)}>${w.add}</button>`}</p></div>
      ${this.readonly ? nothing : html`<p class="soft">${w.keepsRest}</p>`}
      ${all.length === 0 ? html`<p>${w.none}</p>` : found.slice(0, this.shown).map(({ each, at }) => this.scenario(each, at))}
      ${found.length > this.shown ? html`<p><button type="button" class="quiet" @click=${() => { this.shown = found.length; }}>${w.count(found.length)}</button></p>` : nothing}`;
  }

  private scenario(it: Scenario, at: number): TemplateResult {
    const w = words().scenario;
    const open = this.open.has(at);
    return html`<details class="sheet scenario" ?open=${open} @toggle=${(event: Event) => this.turn(at, (event.target as HTMLDetailsElement).open)}>
      <summary><strong>${it.name.value}</strong> <span class="soft">${it.asOf?.value ?? ''}${it.cases.length > 0 ? ` · ${w.cases(it.cases.length)}` : ''}</span></summary>
      ${open ? html`${this.fields(it, this.kinds)} ${this.steps(it)} ${it.cases.map((each) => html`<section class="scenario-case" aria-label=${w.caseOf(each.name.value)}>${this.fields(each, this.kinds)} ${this.steps(each)}</section>`)}` : nothing}
    </details>`;
  }

  /** What scenarios of this file expect anywhere; a form need not know the language of scenarios to offer it. */
  private get kinds(): readonly string[] {
    const all = (this.all ?? []).flatMap((each) => [each, ...each.cases]);
    return [...new Set(all.flatMap((each) => each.expectations.map((one) => one.what)).filter((what) => !what.includes(' › ')))].sort();
  }

  private turn(at: number, open: boolean): void {
    if (open !== this.open.has(at)) {
      const now = new Set(this.open);
      if (open) {
        now.add(at);
      } else {
        now.delete(at);
      }
      this.open = now;
    }
  }

  private fields(it: Scenario, kinds: readonly string[]): TemplateResult {
    const w = words().scenario;
    const typed = (change: (value: string) => string) => (event: Event): void => this.write(change((event.target as HTMLInputElement).value));
    return html`<div class="scenario-fields">
      <label>${w.name}<input ?readonly=${this.readonly} .value=${live(it.name.value)} @input=${typed((value) => (value.trim() === '' ? this.text : withText(this.text, it.name, value)))}></label>
      ${it.asOf ? html`<label>${w.asOf}<input ?readonly=${this.readonly} pattern="\\d{4}-\\d\\d-\\d\\d" .value=${live(it.asOf.value)} @input=${typed((value) => withText(this.text, it.asOf!, value))}></label>` : nothing}
      </div>
      ${it.given ? html`<p class="scenario-label">${w.given}</p><pre class="scenario-given" tabindex="0">${unindented(it.given.value)}</pre>` : nothing}
      ${it.expectations.length > 0
        ? html`<div class="table-scroll"><table><caption class="unseen">${w.expected}: ${it.name.value}</caption>
            <thead><tr><th scope="col">${w.expects}</th><th scope="col">${w.expected}</th>${this.readonly ? nothing : html`<th><span class="unseen">${words().remove}</span></th>`}</tr></thead>
            <tbody>${it.expectations.map((one) => this.expectation(one, it))}</tbody></table></div>`
        : nothing}
      ${this.readonly || !it.then ? nothing : this.adding(it, kinds)}`;
  }

  private expectation(it: Expectation, of: Scenario): TemplateResult {
    const w = words().scenario;
    return html`<tr><th scope="row"><code>${it.what}</code></th><td>${it.kind === 'text' || this.readonly
      ? html`<code>${it.value}</code>`
      : html`<input aria-label=${`${w.expected}: ${it.what}`} title=${it.kind === 'list' ? w.noValue : nothing} spellcheck="false" autocomplete="off" .value=${live(it.value)}
          @change=${(event: Event) => this.write(withExpected(this.text, it, (event.target as HTMLInputElement).value))}>`}</td>
      ${this.readonly ? nothing : html`<td><button type="button" class="quiet small" aria-label=${w.removeExpectation(it.what, of.name.value)} @click=${(event: Event) => this.unexpect(it, event)}>×</button></td>`}</tr>`;
  }

  /** The keyboard goes on at the next expectation; where there is none, at the scenario. */
  private unexpect(it: Expectation, event: Event): void {
    const table = (event.target as Element).closest('tbody')!;
    const scenario = table.closest('details')!;
    const at = [...table.rows].indexOf((event.target as Element).closest('tr')!);
    this.write(withoutExpectation(this.text, it));
    void this.updateComplete.then(() => {
      const rows = table.isConnected ? [...table.rows] : [];
      (rows[Math.min(at, rows.length - 1)]?.querySelector('button') ?? scenario.querySelector('summary'))?.focus();
    });
  }

  private adding(it: Scenario, kinds: readonly string[]): TemplateResult | typeof nothing {
    const w = words().scenario;
    const free = kinds.filter((kind) => !it.expectations.some((one) => one.what === kind || one.what.startsWith(`${kind} › `)));
    if (free.length === 0) {
      return nothing;
    }
    const add = (event: SubmitEvent): void => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      const answers = new FormData(form);
      form.reset();
      this.write(withExpectation(this.text, it, String(answers.get('kind')), String(answers.get('value'))));
    };
    return html`<form class="row scenario-adding" @submit=${add}>
      <label>${w.kind}<select name="kind">${free.map((kind) => html`<option>${kind}</option>`)}</select></label>
      <label>${w.value}<input name="value" required title=${w.noValue} autocomplete="off" spellcheck="false"></label>
      <button type="submit" class="quiet">${w.addExpectation}</button></form>`;
  }

  private steps(it: Scenario): TemplateResult | typeof nothing {
    const w = words().scenario;
    return this.readonly || !it.lines
      ? nothing
      : html`<p class="row"><button type="button" class="quiet small" aria-label=${w.duplicateNamed(it.name.value)} @click=${() => this.write(withCopy(this.text, it, w.copyOf(it.name.value)))}>${w.duplicate}</button>
          <button type="button" class="danger small" aria-label=${w.removeNamed(it.name.value)} @click=${() => this.drop(it)}>${words().remove}</button></p>`;
  }

  private drop(it: Scenario): void {
    const at = this.all?.indexOf(it) ?? -1;
    if (at >= 0) {
      this.open = new Set([...this.open].filter((each) => each !== at).map((each) => (each > at ? each - 1 : each)));
    }
    this.write(without(this.text, it.lines!));
  }

  private add(all: readonly Scenario[]): void {
    this.write(withFresh(this.text, all, words().scenario.fresh, today()));
    this.open = new Set([...this.open, all.length]);
    this.sought = '';
    this.shown = Math.max(this.shown, all.length + 1);
    void this.updateComplete.then(() => {
      const last = [...this.querySelectorAll<HTMLElement>('details.scenario')].at(-1);
      last?.scrollIntoView({ block: 'nearest' });
      last?.querySelector('input')?.select();
    });
  }

  private write(text: string): void {
    if (text !== this.text) {
      this.text = text;
      this.dispatchEvent(new CustomEvent('text-changed', { detail: text, bubbles: true, composed: true }));
    }
  }
}

/** All of a scenario that a reader may look for. */
const said = (it: Scenario): string =>
  [it.name.value, it.asOf?.value ?? '', it.given?.value ?? '', ...it.expectations.map((one) => `${one.what} ${one.value}`), ...it.cases.map(said)].join(' ');

/** Lines that stand further right only because of where they were written. */
function unindented(text: string): string {
  const lines = text.split('\n');
  const indent = Math.min(...lines.slice(1).filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)![0].length));
  return Number.isFinite(indent) ? [lines[0], ...lines.slice(1).map((line) => line.slice(indent))].join('\n') : text;
}
