import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { number } from '../../../shell/format';
import { View } from '../../../shell/view';
import { segments } from '../../../service/http';
import { trouble } from '../../../parts/states';
import { file } from '../../service';
import type { FileChange } from '../service';
import { hunks, type Hunk, type Line, type Row } from './lines';
import { marked, type Stretch } from './similar';
import { words } from './words';

/** A file with more rows than this is closed at first where there are several, and cut where it is alone. */
const MANY = 400;

/** What differs between two rule books, file by file and side by side. */
@customElement('draft-diff')
export class DraftDiff extends View {
  @property({ attribute: false }) files: readonly FileChange[] = [];
  /** The rule books as the interface names them, for what lies between the changes and for links to the files. */
  @property() oldBook = '';
  @property() newBook = '';
  @property() oldName = '';
  @property() newName = '';

  protected override render(): TemplateResult {
    const w = words();
    const added = this.files.reduce((sum, each) => sum + each.linesAdded, 0);
    const removed = this.files.reduce((sum, each) => sum + each.linesRemoved, 0);
    return html`<p class="soft">${w.total(number(this.files.length), this.files.length)} ·
        <span class="diff-count">${w.added(added)} · ${w.removed(removed)}</span></p>
      ${this.files.map(
        (each) => html`<draft-diff-file .file=${each} .oldBook=${this.oldBook} .newBook=${this.newBook}
          .oldName=${this.oldName} .newName=${this.newName} .alone=${this.files.length < 4}></draft-diff-file>`,
      )}`;
  }
}

@customElement('draft-diff-file')
export class DraftDiffFile extends View {
  @property({ attribute: false }) file: FileChange | null = null;
  @property() oldBook = '';
  @property() newBook = '';
  @property() oldName = '';
  @property() newName = '';
  @property({ type: Boolean }) alone = false;
  @state() private hunks: readonly Hunk[] = [];
  /** The old file, once what is folded was asked for. */
  @state() private whole: readonly string[] | null = null;
  /** Which folds are open: 0 is before the first hunk. */
  @state() private unfolded: ReadonlySet<number> = new Set();
  @state() private all = false;
  @state() private thrown: unknown = null;

  protected override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get('file') as FileChange | null | undefined;
    if (changed.has('file') && before?.diff !== this.file?.diff) {
      this.hunks = this.file ? hunks(this.file.diff) : [];
      this.unfolded = new Set();
      this.whole = null;
      this.all = false;
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const w = words();
    const change = this.file;
    if (!change) {
      return nothing;
    }
    const rows = this.hunks.reduce((sum, hunk) => sum + hunk.rows.length, 0);
    const link = change.kind === 'REMOVED' ? this.oldBook : this.newBook;
    return html`<details class="diff-file" ?open=${this.alone || rows <= MANY}>
      <summary><h3><code>${change.path}</code></h3>
        <span class="tag ${change.kind === 'ADDED' ? 'good' : change.kind === 'REMOVED' ? 'bad' : ''}">${w.kind[change.kind]}</span>
        <span class="diff-count">${w.added(change.linesAdded)} · ${w.removed(change.linesRemoved)}</span></summary>
      <p class="diff-links"><a href="/rules/files/${segments(change.path)}?rules=${link}">${w.open}</a></p>
      ${this.thrown ? trouble(this.thrown) : nothing}
      <table class="diff">
        <caption class="unseen">${w.caption(change.path)}</caption>
        <thead><tr>
          <th scope="col" class="line">${w.line}</th><th scope="col">${this.oldName}</th>
          <th scope="col" class="line">${w.line}</th><th scope="col">${this.newName}</th>
        </tr></thead>
        <tbody>${this.body(rows)}</tbody>
      </table>
    </details>`;
  }

  private body(count: number): TemplateResult[] {
    const shown: TemplateResult[] = [];
    let left = this.all ? Infinity : MANY;
    this.hunks.forEach((hunk, at) => {
      shown.push(...this.fold(at, this.hunks[at - 1] ?? null, hunk));
      shown.push(...hunk.rows.slice(0, left).map((row) => this.row(row)));
      left = Math.max(0, left - hunk.rows.length);
    });
    shown.push(...this.fold(this.hunks.length, this.hunks.at(-1) ?? null, null));
    if (!this.all && count > MANY) {
      shown.push(this.button(words().all(number(count)), () => (this.all = true)));
    }
    return shown;
  }

  /** The unchanged lines between two hunks, before the first or after the last. */
  private fold(at: number, above: Hunk | null, below: Hunk | null): TemplateResult[] {
    const w = words();
    if (this.file?.kind !== 'CHANGED') {
      return [];
    }
    const [from, to] = above ? ends(above) : [1, 1];
    const until = below ? below.before : this.whole ? this.whole.length + 1 : null;
    if (until !== null && until <= from) {
      return [];
    }
    if (this.unfolded.has(at) && this.whole) {
      return this.whole.slice(from - 1, (until ?? from) - 1).map((text, offset) =>
        this.row({ before: { number: from + offset, text }, after: { number: to + offset, text }, same: true }),
      );
    }
    return [this.button(until === null ? w.rest : w.unchanged(until - from), () => void this.unfold(at))];
  }

  private button(text: string, act: () => void): TemplateResult {
    return html`<tr class="fold"><td colspan="4"><button type="button" class="plain" @click=${act}>${text}</button></td></tr>`;
  }

  private async unfold(at: number): Promise<void> {
    try {
      this.thrown = null;
      if (!this.whole && this.file) {
        const lines = (await file(this.oldBook, this.file.path)).text.split('\n');
        this.whole = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
      }
      this.unfolded = new Set([...this.unfolded, at]);
    } catch (thrown) {
      this.thrown = thrown;
    }
  }

  private row(row: Row): TemplateResult {
    if (row.same) {
      return html`<tr class="same">${side(row.before, 'before', row.before!.text)}${side(row.after, 'after', row.after!.text)}</tr>`;
    }
    const w = words();
    const [before, after] =
      row.before && row.after ? marked(row.before.text, row.after.text) : [plain(row.before), plain(row.after)];
    return html`<tr class="changed">
      ${side(row.before, 'before', row.before ? html`<span class="unseen">${w.wasRemoved} </span><del>${strip(before)}</del>` : '')}
      ${side(row.after, 'after', row.after ? html`<span class="unseen">${w.wasAdded} </span><ins>${strip(after)}</ins>` : '')}
    </tr>`;
  }
}

const plain = (line: Line | null): Stretch[] => (line ? [{ text: line.text, changed: false }] : []);

const strip = (stretches: readonly Stretch[]): (TemplateResult | string)[] =>
  stretches.map((each) => (each.changed ? html`<mark>${each.text}</mark>` : each.text));

function side(line: Line | null, name: 'before' | 'after', text: TemplateResult | string): TemplateResult {
  return line
    ? html`<td class="line ${name}">${line.number}</td><td class="text ${name}">${text}</td>`
    : html`<td class="line ${name} none"></td><td class="text ${name} none"></td>`;
}

/** The lines that follow a hunk in the old and in the new file. */
function ends(hunk: Hunk): [number, number] {
  const before = hunk.rows.filter((row) => row.before).length;
  const after = hunk.rows.filter((row) => row.after).length;
  return [hunk.before + before, hunk.after + after];
}
