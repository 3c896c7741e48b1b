import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { empty, loading, trouble } from '../parts/states';
import type { Column } from '../parts/table';
import '../parts/table';
import { instant, moment } from '../shell/format';
import { place, type Place } from '../shell/route';
import { View } from '../shell/view';
import { book, ofWhom } from './format';
import { keptDraws, type DrawEntry } from './service';
import { words } from './words';

const NO_NAMES = new Map<string, never>();

/** The draws that are kept: those that somebody named, or all of them. */
@customElement('draw-kept')
export class DrawKept extends View {
  @state() private draws: readonly DrawEntry[] | null = null;
  @state() private next: string | null = null;
  @state() private problem: unknown = null;
  @state() private named = false;

  async open(at: Place): Promise<void> {
    this.named = at.query.get('named') === 'true';
    this.draws = null;
    await this.ask(null);
  }

  private async ask(cursor: string | null): Promise<void> {
    this.problem = null;
    try {
      const page = await keptDraws({ cursor, limit: 100, ...(this.named ? { named: true } : {}) });
      this.draws = [...(cursor === null ? [] : (this.draws ?? [])), ...page.draws];
      this.next = page.next;
    } catch (thrown) {
      this.problem = thrown;
    }
  }

  protected override render(): TemplateResult {
    const w = words().kept;
    return html`<p><a href="/draw">${w.back}</a></p>
      <h1>${w.title}</h1>
      <nav class="tabs" aria-label=${w.title}>
        <a href="/draw/kept" aria-current=${this.named ? nothing : 'page'}>${w.all}</a>
        <a href="/draw/kept?named=true" aria-current=${this.named ? 'page' : nothing}>${w.named}</a>
      </nav>
      ${this.problem ? trouble(this.problem, () => void this.open(place())) : this.draws === null ? loading() : this.table(this.draws)}`;
  }

  private table(draws: readonly DrawEntry[]): TemplateResult {
    const w = words();
    if (draws.length === 0) {
      return empty(this.named ? w.kept.noneNamed : w.kept.none, w.kept.noneHint);
    }
    const columns: readonly Column<DrawEntry>[] = [
      { title: w.kept.draw, value: (draw) => draw.name ?? draw.id, show: (draw) => html`<a href="/draw/${draw.id}">${draw.name ?? html`<code>${draw.id}</code>`}</a>` },
      { title: w.result.whom, value: (draw) => ofWhom(draw.request, NO_NAMES) },
      { title: w.form.pool, value: (draw) => draw.request.pool },
      { title: w.form.rules, value: (draw) => book(draw.rules) },
      { title: w.result.invited, value: (draw) => draw.invited },
      { title: w.result.cutOff, value: (draw) => draw.cutOff },
      { title: w.result.tieBreak, value: (draw) => draw.tieBreak, show: (draw) => (draw.tieBreak === null ? w.result.none : instant(draw.tieBreak)) },
      { title: w.kept.at, value: (draw) => draw.createdAt, show: (draw) => moment(draw.createdAt) },
    ];
    return html`<data-table .caption=${w.kept.title} .columns=${columns} .rows=${draws}></data-table>
      ${this.next ? html`<p><button type="button" class="quiet" @click=${() => void this.ask(this.next)}>${w.kept.more}</button></p>` : nothing}`;
  }
}
