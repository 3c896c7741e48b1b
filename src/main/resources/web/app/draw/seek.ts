import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { trouble } from '../parts/states';
import { post } from '../service/http';
import { label, number, percent } from '../shell/format';
import { View } from '../shell/view';
import { rankedKey, toBody, type Asked } from './request';
import type { Names } from './service';
import { words } from './words';

interface Point {
  readonly invitations: number;
  readonly cutOff: number | null;
  readonly share: number | null;
}

interface Sought {
  readonly reached: boolean;
  readonly first: Point | null;
  readonly last: Point | null;
  readonly nearest: readonly Point[];
  readonly notes: readonly string[];
}

const LINE = 'cutOff';

/** Finds the number of invitations for a line, or for a share of a group. Sends `draw-move` with the number that is taken. */
@customElement('draw-seek')
export class DrawSeek extends View {
  @property({ attribute: false }) asked!: Asked;
  @property({ attribute: false }) names: Names = new Map();
  @state() private goal = LINE;
  @state() private found: Sought | null = null;
  @state() private problem: unknown = null;
  @state() private busy = false;
  private of = '';

  protected override willUpdate(): void {
    const ranked = rankedKey(this.asked);
    if (ranked !== this.of) {
      this.of = ranked;
      this.found = null;
      this.problem = null;
    }
  }

  private async seek(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const value = Number(new FormData(form).get('value'));
    if (!form.reportValidity()) {
      return;
    }
    const [kind = '', group = ''] = this.goal.split(':');
    const goal = kind === LINE ? { cutOff: value } : { share: { [kind]: group, atLeast: value / 100 } };
    const of = this.of;
    this.busy = true;
    this.problem = null;
    try {
      const found = await post<Sought>('/draws/seek', { draw: toBody(this.asked), goal });
      if (of === this.of) {
        this.found = found;
      }
    } catch (thrown) {
      this.problem = thrown;
      this.found = null;
    }
    this.busy = false;
  }

  protected override render(): TemplateResult {
    const w = words().seek;
    const line = this.goal === LINE;
    const option = (value: string, text: string): TemplateResult => html`<option value=${value} ?selected=${value === this.goal}>${text}</option>`;
    return html`<details class="draw-seek"><summary>${w.title}</summary>
      <form class="row" @submit=${this.seek}>
        <label class="draw-inline">${w.goal}
          <select @change=${(event: Event) => { this.goal = (event.target as HTMLSelectElement).value; this.found = null; }}>
            ${option(LINE, w.line)}
            ${option('firstLanguage:FRENCH', w.french)}
            ${[...this.names].map(([id, name]) => option(`category:${id}`, w.category(label(name))))}
          </select></label>
        <label class="draw-inline">${line ? w.score : w.percent}
          <input name="value" type="number" inputmode="numeric" required min="0" max=${line ? nothing : 100} step=${line ? 1 : 'any'}></label>
        <button type="submit" class="quiet" ?disabled=${this.busy}>${w.find}</button>
      </form>
      <div role="status">${this.problem ? trouble(this.problem) : this.found ? this.answer(this.found) : nothing}</div>
    </details>`;
  }

  private answer(found: Sought): TemplateResult {
    const w = words().seek;
    const take = (point: Point): TemplateResult => html`<button type="button" class="quiet" @click=${() => this.take(point)}>${w.take(number(point.invitations))}</button>`;
    const about = (point: Point): string =>
      point.share === null ? w.gives(number(point.invitations), point.cutOff === null ? '—' : number(point.cutOff)) : w.givesShare(number(point.invitations), percent(point.share));
    return found.reached && found.first && found.last
      ? html`<p class="row">${w.between(number(found.first.invitations), number(found.last.invitations))} ${take(found.first)} ${found.last.invitations === found.first.invitations ? nothing : take(found.last)}</p>`
      : html`<p>${w.unreached}</p>${found.nearest.map((point) => html`<p class="row">${about(point)} ${take(point)}</p>`)}`;
  }

  private take(point: Point): void {
    this.dispatchEvent(new CustomEvent('draw-move', { bubbles: true, detail: point.invitations }));
  }
}
