import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { progress, trouble } from '../parts/states';
import { View } from '../shell/view';
import { compare, type Comparison } from './compare-service';
import './comparison';
import { comparisonKey, compares, type Asked } from './request';
import { Runner } from './runner';
import type { Names } from './service';
import { words } from './words';

/** Compares a draw that was tried with another rule book or number of invitations, as soon as one is chosen. */
@customElement('draw-comparing')
export class DrawComparing extends View {
  /** The draw that was tried last; none while there is none. */
  @property({ attribute: false }) asked: Asked | null = null;
  @property({ attribute: false }) names: Names = new Map();
  @state() private comparison: Comparison | null = null;
  @state() private course: { readonly percent: number; readonly secondsLeft?: number } = { percent: 0 };
  @state() private problem: unknown = null;
  /** What is compared, or was asked to be. */
  private wanted = '';
  private compared = '';
  private readonly runner = new Runner<Asked, Comparison>(
    (asked, signal) => compare(asked, (job) => (this.course = job), signal),
    (asked, found) => {
      this.comparison = found;
      this.compared = comparisonKey(asked);
    },
    (_, thrown) => (this.problem = thrown),
    () => this.requestUpdate(),
  );

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.runner.stop();
    this.wanted = '';
  }

  protected override updated(): void {
    const asked = this.asked;
    const wanted = asked && compares(asked) ? comparisonKey(asked) : '';
    if (wanted === this.wanted) {
      return;
    }
    this.wanted = wanted;
    this.problem = null;
    if (asked && wanted !== '') {
      this.runner.ask(asked);
    } else {
      this.runner.stop();
      this.comparison = null;
    }
  }

  protected override render(): TemplateResult {
    const asked = this.asked;
    if (!asked || !compares(asked)) {
      return html``;
    }
    return html`
      ${this.problem ? trouble(this.problem, () => this.runner.ask(asked)) : nothing}
      ${this.runner.busy ? progress(words().comparison.comparing, this.course, () => this.runner.stop()) : nothing}
      ${this.comparison && !this.problem
        ? html`<div class=${this.compared === comparisonKey(asked) ? '' : 'draw-stale'}>
            <draw-comparison .comparison=${this.comparison} .names=${this.names}></draw-comparison>
          </div>`
        : nothing}`;
  }
}
