import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { number } from '../shell/format';
import { View } from '../shell/view';
import { roundUp, type Line } from './line';
import { words } from './words';

/** How many steps a scale has: an arrow key moves one, a page key a tenth of the shown scale's half. */
const STEPS = 400;
const PAGES = 20;

/** The end of the scale for a number of invitations: room to go up, yet fine enough to move by. */
export const scaleFor = (invitations: number, ranked: number): number =>
  Math.max(1, Math.min(ranked, roundUp(invitations * 4)));

/** Moves the number of invitations along the cut-off curve. Sends `draw-move` with the number, and `draw-scale` with another end. */
@customElement('draw-slider')
export class DrawSlider extends View {
  @property({ type: Number }) invitations = 1;
  @property({ type: Number }) ranked = 1;
  /** The number of invitations at the right end. */
  @property({ type: Number }) end = 1;
  @property({ attribute: false }) line!: Line;
  @state() private typed: string | null = null;

  private get step(): number {
    return Math.max(1, Math.floor(roundUp(this.end / STEPS + 0.01)));
  }

  protected override render(): TemplateResult {
    const w = words().slider;
    const cutOff = this.line.cutOff;
    const whole = this.end >= this.ranked;
    return html`<div class="draw-slider">
      <label for="draw-range">${w.name}</label>
      <input id="draw-range" type="range" min="1" max=${this.end} step="1" .value=${live(String(this.invitations))}
        aria-valuetext=${w.value(number(this.invitations), cutOff === null ? w.nobody : number(cutOff))}
        @input=${(event: Event) => this.move(this.snapped(Number((event.target as HTMLInputElement).value)))} @keydown=${this.key}>
      <input type="number" inputmode="numeric" min="1" max=${this.ranked} step="1" aria-label=${w.exactly}
        .value=${live(this.typed ?? String(this.invitations))} @input=${this.type} @blur=${() => (this.typed = null)}>
      <button type="button" class="quiet" aria-pressed=${whole} @click=${() => this.scale(whole ? scaleFor(this.invitations, this.ranked) : this.ranked)}
        >${w.all(number(this.ranked))}</button>
    </div>`;
  }

  /** The pointer moves in steps that read well; what stands between them is typed, or reached by the keys. */
  private snapped(value: number): number {
    return value <= this.step || value >= this.end ? value : Math.round(value / this.step) * this.step;
  }

  private key(event: KeyboardEvent): void {
    const page = Math.max(this.step, Math.round(this.end / PAGES));
    const by: Record<string, number> = {
      ArrowRight: this.step,
      ArrowUp: this.step,
      ArrowLeft: -this.step,
      ArrowDown: -this.step,
      PageUp: page,
      PageDown: -page,
      Home: -this.end,
      End: this.end,
    };
    const change = by[event.key];
    if (change !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.move(Math.min(this.end, Math.max(1, this.invitations + change)));
    }
  }

  private type(event: Event): void {
    this.typed = (event.target as HTMLInputElement).value;
    const value = Number(this.typed);
    if (this.typed !== '' && Number.isInteger(value) && value >= 1) {
      this.move(value);
    }
  }

  private move(invitations: number): void {
    if (invitations !== this.invitations) {
      this.dispatchEvent(new CustomEvent('draw-move', { bubbles: true, detail: invitations }));
    }
  }

  private scale(end: number): void {
    this.dispatchEvent(new CustomEvent('draw-scale', { bubbles: true, detail: end }));
  }
}
