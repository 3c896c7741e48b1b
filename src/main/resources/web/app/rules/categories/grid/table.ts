import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { empty } from '../../../parts/states';
import { post } from '../../../service/http';
import { View } from '../../../shell/view';
import { serving, type Found } from '../../files/service';
import { words } from '../words';
import { rows, withBlock, withCell, withoutRow, withRow, type Row } from './csv';

const PAUSE = 500;

/** A grid of a rule book as a table that can be edited like a spreadsheet. Sends `text-changed` with the whole new text. */
@customElement('grid-table')
export class GridTable extends View {
  @property() text = '';
  @property() path = '';
  /** `published`, `versions/3` or `drafts/7`. */
  @property() rules = 'published';
  @property({ type: Boolean, attribute: 'fixed' }) readonly = false;
  /** What is wrong with this file, where the view around it knows or is about to; else the table asks for itself. */
  @property({ attribute: false }) problems: readonly Found[] | 'asked' | null = null;
  @state() private asked: readonly Found[] | null = null;
  private timer = 0;
  private asking: AbortController | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    this.asking?.abort();
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (this.problems === null && (changed.has('text') || changed.has('path') || changed.has('rules'))) {
      clearTimeout(this.timer);
      this.asking?.abort();
      this.timer = setTimeout(() => void this.check(), this.asked === null ? 0 : PAUSE);
    }
  }

  /** Gaps and overlaps are those that the service finds, so that the table and the gate never disagree. */
  private async check(): Promise<void> {
    const asking = (this.asking = new AbortController());
    try {
      const found = this.rules.startsWith('drafts/')
        ? (await post<{ problems: Found[] }>(`/${this.rules}/check`, this.readonly ? undefined : { files: { [this.path]: this.text } }, asking.signal)).problems
        : this.rules === 'published'
          ? await serving(asking.signal).then((book) => [...book.problems, ...book.warnings])
          : [];
      if (!asking.signal.aborted) {
        this.asked = found.filter((each) => each.file === this.path);
      }
    } catch {
      // The editor around the table says what keeps the draft from being checked.
      return;
    }
  }

  protected override render(): TemplateResult {
    const w = words().grid;
    const all = rows(this.text);
    if (!all || all.length === 0) {
      return empty(this.path, w.unreadable);
    }
    const [head, ...body] = all;
    const found = this.problems === 'asked' ? null : (this.problems ?? this.asked);
    const marked = new Map<number, Found[]>();
    for (const each of found ?? []) {
      marked.set(each.line, [...(marked.get(each.line) ?? []), each]);
    }
    return html`${this.readonly ? nothing : html`<p class="soft" id="grid-hint">${w.hint}</p>`}
      ${(marked.get(0) ?? []).concat(marked.get(1) ?? []).map((each) => html`<p class="warning">${each.message} ${each.hint}</p>`)}
      <div class="grid-scroll" tabindex="0" role="group" aria-label=${w.caption(this.path)} @paste=${this.pasted} @keydown=${this.pressed}>
        <table class="grid"><caption class="unseen">${w.caption(this.path)}</caption>
          <thead><tr><th scope="col" class="grid-number">${w.row}</th>${head!.cells.map((cell) => html`<th scope="col">${cell.value}</th>`)}
            <th scope="col">${w.mark}</th>${this.readonly ? nothing : html`<th><span class="unseen">${words().remove}</span></th>`}</tr></thead>
          <tbody>${body.map((row, at) => this.row(row, at + 1, head!, marked.get(row.line) ?? []))}</tbody>
        </table></div>
      <p class="row"><span role="status" class=${found?.length === 0 ? 'grid-good' : 'soft'}>${found === null ? (this.rules.startsWith('versions/') ? '' : w.checking) : found.some(isRange) ? '' : w.good}</span>
        ${this.readonly ? nothing : html`<button type="button" class="quiet" @click=${() => this.add(all.length - 1)}>${w.addRow}</button>`}</p>`;
  }

  private row(row: Row, at: number, head: Row, problems: readonly Found[]): TemplateResult {
    const w = words().grid;
    return html`<tr class=${problems.length > 0 ? 'grid-marked' : ''}><th scope="row" class="grid-number">${at}</th>
      ${row.cells.map((cell, column) => {
        const title = w.cell(head.cells[column]?.value ?? '', at);
        return this.readonly
          ? html`<td>${cell.value}</td>`
          : html`<td><input aria-label=${title} data-row=${at} data-column=${column} autocomplete="off" spellcheck="false" .value=${live(cell.value)}
              aria-invalid=${problems.some((each) => each.severity === 'ERROR') ? 'true' : nothing}
              @input=${(event: Event) => this.write(withCell(this.text, at, column, (event.target as HTMLInputElement).value))}></td>`;
      })}
      <td class="grid-mark">${problems.map((each) => html`<p><span aria-hidden="true">${isOverlap(each) ? '⧉' : each.code === 'grid-gap' ? '⇕' : '⚠'}</span>
        <strong>${isOverlap(each) ? w.overlap : each.code === 'grid-gap' ? w.gap : w.other}</strong> ${each.message}</p>`)}</td>
      ${this.readonly ? nothing : html`<td><button type="button" class="quiet small" aria-label=${w.removeRow(at)} @click=${() => this.drop(at)}>×</button></td>`}</tr>`;
  }

  private write(text: string): void {
    if (text !== this.text) {
      this.text = text;
      this.dispatchEvent(new CustomEvent('text-changed', { detail: text, bubbles: true, composed: true }));
    }
  }

  private add(below: number): void {
    this.write(withRow(this.text, below));
    void this.updateComplete.then(() => this.focusCell(below + 1, 0));
  }

  private drop(row: number): void {
    this.write(withoutRow(this.text, row));
    void this.updateComplete.then(() => this.focusCell(Math.min(row, (rows(this.text)?.length ?? 1) - 1), 0));
  }

  private focusCell(row: number, column: number): boolean {
    const cell = this.querySelector<HTMLInputElement>(`input[data-row="${row}"][data-column="${column}"]`);
    cell?.focus();
    cell?.select();
    return cell !== null;
  }

  /** Up, down and Enter go from row to row; left and right leave a cell at its ends, as Tab always does. */
  private readonly pressed = (event: KeyboardEvent): void => {
    const cell = event.target as HTMLInputElement;
    if (cell.tagName !== 'INPUT' || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const row = Number(cell.dataset.row);
    const column = Number(cell.dataset.column);
    const whole = cell.selectionStart === 0 && cell.selectionEnd === cell.value.length;
    const moves: Record<string, () => boolean> = {
      ArrowUp: () => this.focusCell(row - 1, column),
      ArrowDown: () => this.focusCell(row + 1, column),
      Enter: () => this.focusCell(event.shiftKey ? row - 1 : row + 1, column),
      ArrowLeft: () => (cell.selectionStart === 0 || whole) && this.focusCell(row, column - 1),
      ArrowRight: () => (cell.selectionEnd === cell.value.length || whole) && this.focusCell(row, column + 1),
    };
    if (!event.shiftKey || event.key === 'Enter') {
      if (moves[event.key]?.()) {
        event.preventDefault();
      }
    }
  };

  private readonly pasted = (event: ClipboardEvent): void => {
    const cell = event.target as HTMLInputElement;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (this.readonly || cell.tagName !== 'INPUT' || !/[\t\n]/.test(text.trimEnd())) {
      return;
    }
    event.preventDefault();
    const block = text.replace(/\r?\n$/, '').split(/\r?\n/).map((line) => line.split('\t'));
    this.write(withBlock(this.text, Number(cell.dataset.row), Number(cell.dataset.column), block));
  };
}

const isOverlap = (problem: Found): boolean => problem.code === 'grid-overlap';
const isRange = (problem: Found): boolean => isOverlap(problem) || problem.code === 'grid-gap';
