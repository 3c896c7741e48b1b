import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { number } from '../shell/format';
import { View } from '../shell/view';
import { csv, download } from './download';
import { words } from './words';

/** A column of a table of rows R. */
export interface Column<R> {
  readonly title: string;
  /** What the row holds: sorted by, exported, and shown unless `show` is there. */
  readonly value: (row: R) => string | number | null;
  readonly show?: (row: R) => TemplateResult | string | typeof nothing;
  /** The first column names the row, unless another says so. */
  readonly heads?: boolean;
}

const STEP = 200;

/** A table that can be sorted by every column and taken away as CSV. Set `columns` and `rows`. */
@customElement('data-table')
export class DataTable<R> extends View {
  @property() caption = '';
  /** Shown above the table, not only told to those who cannot see it. */
  @property({ type: Boolean }) titled = false;
  @property({ attribute: false }) columns: readonly Column<R>[] = [];
  @property({ attribute: false }) rows: readonly R[] = [];
  /** The whole of it as a file from the service, where the table shows a part. */
  @property() source: string | null = null;
  @property({ attribute: false }) marked: (row: R) => boolean = () => false;
  @state() private sorted: { column: number; falling: boolean } | null = null;
  /** How many rows are shown at first, and more each time they are asked for. */
  @property({ type: Number }) step = STEP;
  @state() private shown = STEP;

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('rows') || changed.has('step')) {
      this.shown = this.step;
    }
  }

  protected override render(): TemplateResult {
    const w = words();
    const rows = this.ordered();
    const head = this.columns.findIndex((column) => column.heads);
    const heads = head < 0 ? 0 : head;
    return html`<div class="table-frame">
        <div class="table-scroll" tabindex="0" role="group" aria-label=${this.caption}>
        <table>
          <caption class=${this.titled ? '' : 'unseen'}>${this.caption}</caption>
          <thead><tr>${this.columns.map((column, at) => this.header(column, at))}</tr></thead>
          <tbody>${rows.slice(0, this.shown).map(
            (row) => html`<tr class=${this.marked(row) ? 'marked' : ''}>${this.columns.map((column, at) => this.cell(column, row, at === heads))}</tr>`,
          )}</tbody>
        </table></div>
        ${rows.length === 0 ? html`<p class="soft">${w.none}</p>` : nothing}
        <p class="table-foot">
          ${rows.length > this.shown
            ? html`<button type="button" class="quiet" @click=${() => (this.shown += this.step)}>${w.more(Math.min(this.step, rows.length - this.shown))}</button>`
            : nothing}
          ${rows.length === 0 ? nothing : this.exporting()}
        </p>
      </div>`;
  }

  private exporting(): TemplateResult {
    const name = words().exportAs(this.caption);
    return this.source
      ? html`<a class="button quiet" href=${this.source} download aria-label=${name}>CSV</a>`
      : html`<button type="button" class="quiet" aria-label=${name} @click=${() => this.export()}>CSV</button>`;
  }

  private header(column: Column<R>, at: number): TemplateResult {
    const sorted = this.sorted?.column === at ? (this.sorted.falling ? 'descending' : 'ascending') : 'none';
    return html`<th scope="col" aria-sort=${sorted} class=${this.numeric(column) ? 'numeric' : ''}>
      <button type="button" class="sort" title=${words().sortBy(column.title)} @click=${() => this.sort(at)}>${column.title}</button></th>`;
  }

  private cell(column: Column<R>, row: R, heads: boolean): TemplateResult {
    const value = column.value(row);
    const shown = column.show ? column.show(row) : typeof value === 'number' ? number(value) : (value ?? nothing);
    return heads
      ? html`<th scope="row">${shown}</th>`
      : html`<td class=${typeof value === 'number' ? 'numeric' : ''}>${shown}</td>`;
  }

  private numeric(column: Column<R>): boolean {
    const first = this.rows.find((row) => column.value(row) !== null);
    return first !== undefined && typeof column.value(first) === 'number';
  }

  private sort(column: number): void {
    this.sorted =
      this.sorted?.column !== column ? { column, falling: false } : this.sorted.falling ? null : { column, falling: true };
  }

  private ordered(): readonly R[] {
    const sorted = this.sorted;
    if (!sorted) {
      return this.rows;
    }
    const value = this.columns[sorted.column]!.value;
    const rising = [...this.rows].sort((a, b) => compare(value(a), value(b)));
    return sorted.falling ? rising.reverse() : rising;
  }

  private export(): void {
    const content = csv(
      this.columns.map((column) => column.title),
      this.rows.map((row) => this.columns.map((column) => column.value(row))),
    );
    download(this.caption.replace(/[^\p{L}\p{N}]+/gu, '-') + '.csv', 'text/csv;charset=utf-8', content);
  }
}

function compare(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) {
    return a === b ? 0 : a === null ? 1 : -1;
  }
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
}
