import type { Extension } from '@codemirror/state';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { createRef, ref } from 'lit/directives/ref.js';
import { loading, trouble } from '../../parts/states';
import { label } from '../../shell/format';
import { go, guard, note } from '../../shell/route';
import { View } from '../../shell/view';
import { Checking } from './checking';
import { folderOf } from './concerns';
import { conflictPanel } from './conflict';
import { Editing } from './editing';
import './editor/editor';
import { knowledge } from './editor/knowledge';
import type { RuleEditor } from './editor/editor';
import './making';
import type { DraftStart, FileMaking } from './making';
import { notices } from './notices';
import { outline, type RuleLine } from './outline';
import { problemList } from './problems';
import { isOpen, remove, type Book, type Found } from './service';
import { addressOf } from './address';
import { words } from './words';

type Way = 'text' | 'table' | 'form';

/** One file: read, edited in a draft, checked as it is typed, saved. Sends `book-changed` when the draft is another than before. */
@customElement('file-sheet')
export class FileSheet extends View {
  @property({ attribute: false }) book: Book | null = null;
  @property() path = '';
  @property({ type: Number }) line = 0;
  @property() as: string | null = null;
  @state() private said = '';
  /** Two texts are being put together in the editor. */
  @state() private byHand = false;
  @state() private knowledge: Extension = [];
  private goingOn = false;
  private readonly editing = new Editing(this, () => this.check());
  private readonly checking = new Checking(this);
  private readonly editor = createRef<RuleEditor>();
  private readonly starting = createRef<DraftStart>();
  private readonly making = createRef<FileMaking>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.whileConnected(guard(() => (this.editing.dirty ? words().leave(this.path) : null)));
    const saving = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's' && this.editable) {
        event.preventDefault();
        void this.save();
      }
    };
    addEventListener('keydown', saving);
    this.whileConnected(() => removeEventListener('keydown', saving));
  }

  private get editable(): boolean {
    return this.book !== null && isOpen(this.book.draft);
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get('book') as Book | null | undefined;
    if (this.book && (changed.has('path') || before === null || (before && before.name !== this.book.name))) {
      this.checking.stop();
      this.said = '';
      this.byHand = false;
      this.knowledge = [];
      void this.learn(this.book);
      void this.editing.open(this.book.name, this.path).then(() => this.arrived());
    } else if (changed.has('line')) {
      this.jump();
    }
  }

  /** Completion and hover come when they are there; reading and typing do not wait for them. */
  private async learn(book: Book): Promise<void> {
    const path = this.path;
    const learnt = await knowledge(path).catch(() => []);
    if (this.book?.name === book.name && this.path === path) {
      this.knowledge = learnt;
    }
  }

  /** The file is there: on with it where the reader was, or where the address says. */
  private arrived(): void {
    if (this.goingOn) {
      this.goingOn = false;
      void this.updateComplete.then(() => this.editor.value?.jump(Math.max(this.line, 1)));
    } else {
      this.jump();
    }
  }

  private jump(): void {
    if (this.line > 0) {
      void this.updateComplete.then(() => this.editor.value?.jump(this.line));
    }
  }

  private check(): void {
    if (this.editable && this.book) {
      this.checking.soon(this.book.name, this.path, this.editing.text);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const book = this.book;
    if (!book) {
      return nothing;
    }
    const editing = this.editing;
    return html`${this.head(book)}
      ${notices(book, editing, this.editable)}
      ${editing.thrown ? trouble(editing.thrown, editing.loaded ? undefined : () => void editing.open(book.name, this.path)) : nothing}
      ${editing.conflict
        ? conflictPanel(editing.conflict, book.name, this.path, editing.text, {
            mine: () => void this.settle(editing.keepMine()),
            theirs: () => this.goOn(() => editing.takeTheirs()),
            both: () => void this.settle(editing.keepBoth()),
            hand: () => this.goOn(() => { editing.seen(); this.byHand = true; }),
          })
        : nothing}
      ${editing.loaded ? this.content(book) : editing.thrown ? nothing : loading()}
      <draft-start ${ref(this.starting)} .book=${book} @begun=${(event: CustomEvent<string>) => this.begun(event.detail)}></draft-start>
      <file-making ${ref(this.making)} .book=${book} .beside=${this.path} @made=${(event: CustomEvent<string>) => this.made(event.detail)}></file-making>`;
  }

  private head(book: Book): TemplateResult {
    const w = words();
    const { concern, date, file } = folderOf(this.path);
    const named = book.concerns.get(concern);
    const saved = this.editing.dirty ? (this.byHand ? w.nowByHand : w.unsaved) : this.said;
    return html`<div class="file-head">
      <div><p class="file-where">${concern === '' ? w.wholeBook : named ? label(named) : concern}${date === '' ? nothing : html` · ${date}`}</p>
        <h2>${file}</h2></div>
      <div class="row">
        <span class="file-state ${this.editing.dirty ? 'dirty' : ''}" role="status">${saved}</span>
        ${this.editable
          ? html`<button type="button" ?disabled=${!this.editing.dirty || this.editing.saving} @click=${() => void this.save()}
                title="Ctrl+S" aria-keyshortcuts="Control+S">${w.save}</button>
              <button type="button" class="quiet" @click=${() => this.making.value?.open()}>${w.newFile}</button>
              <button type="button" class="danger" @click=${this.removeFile}>${w.remove}</button>`
          : html`<button type="button" @click=${() => this.starting.value?.begin()}>${book.draft ? w.editInNew : w.edit}</button>`}
      </div>
    </div>`;
  }

  private content(book: Book): TemplateResult {
    const way = this.way();
    const rules = outline(this.path, this.editing.text);
    return html`${this.ways(way)}
      <div class="file-body ${rules.length > 1 && way === 'text' ? 'outlined' : ''}">
        <div>${keyed(`${this.editing.reading}/${way}`, this.shown(way, book))}
          ${this.editable && way === 'text' ? html`<p class="file-keys soft">${words().keys}</p>` : nothing}
          ${this.editable ? this.problems(book) : nothing}</div>
        ${rules.length > 1 && way === 'text' ? this.outline(rules) : nothing}
      </div>`;
  }

  private shown(way: Way, book: Book): TemplateResult {
    const changed = (event: CustomEvent<string>): void => this.editing.type(event.detail);
    const text = this.editing.text;
    if (way === 'table') {
      return html`<grid-table .text=${text} .path=${this.path} .rules=${book.name} .readonly=${!this.editable}
        .problems=${this.editable ? (this.checking.problems ? this.here() : 'asked') : null} @text-changed=${changed}></grid-table>`;
    }
    if (way === 'form') {
      return html`<scenario-form .text=${text} .path=${this.path} .rules=${book.name} .readonly=${!this.editable} @text-changed=${changed}></scenario-form>`;
    }
    return html`<rule-editor ${ref(this.editor)} .text=${text} .path=${this.path} .fixed=${!this.editable} .problems=${this.here()} .knowledge=${this.knowledge}
      @text-changed=${changed}></rule-editor>`;
  }

  private ways(way: Way): TemplateResult | typeof nothing {
    const other = this.other();
    if (!other) {
      return nothing;
    }
    const button = (each: Way): TemplateResult =>
      html`<button type="button" class="quiet" aria-pressed=${each === way ? 'true' : 'false'} @click=${() => this.turn(each)}>${words().as[each]}</button>`;
    return html`<div class="row file-ways" role="group" aria-label=${words().showAs}>${button(other)} ${button('text')}</div>`;
  }

  /** The other way in which a file of this kind can be shown, where the page has it. */
  private other(): Way | null {
    const end = this.path.slice(this.path.lastIndexOf('.') + 1);
    if (end === 'csv' && customElements.get('grid-table')) {
      return 'table';
    }
    return end === 'yaml' && this.path.includes('scenarios') && customElements.get('scenario-form') ? 'form' : null;
  }

  private way(): Way {
    const other = this.other();
    return other && this.as !== 'text' && this.line === 0 ? other : 'text';
  }

  private turn(way: Way): void {
    this.as = way;
    this.line = 0;
    note(addressOf(this.book!.name, this.path, { as: way === 'text' ? 'text' : null }));
  }

  private outline(rules: readonly RuleLine[]): TemplateResult {
    const w = words();
    return html`<nav class="file-outline" aria-label=${w.outline}><h3>${w.outline}</h3><ol>${rules.map(
      (rule) => html`<li><button type="button" class="plain" @click=${() => this.editor.value?.jump(rule.line)}>${rule.sentence}</button></li>`,
    )}</ol></nav>`;
  }

  private here(): readonly Found[] {
    return (this.checking.problems ?? NONE).filter((problem) => problem.file === this.path);
  }

  private problems(book: Book): TemplateResult {
    const w = words();
    const { problems, thrown, waiting } = this.checking;
    const here = this.here();
    const elsewhere = (problems ?? []).filter((problem) => problem.file !== this.path);
    const told = problems === null ? (waiting ? w.checking : '') : problems.length === 0 ? w.noProblem : w.problems(here.length, elsewhere.length);
    return html`<section class="file-check" aria-labelledby="file-check">
      <h3 id="file-check">${w.problemsTitle}</h3>
      <p role="status" class=${problems?.length === 0 ? 'file-good' : 'soft'}>${told}</p>
      ${thrown ? trouble(thrown, () => this.check()) : nothing}
      ${here.length > 0 ? problemList(here, { jump: (problem) => this.jumpTo(problem) }) : nothing}
      ${elsewhere.length > 0 ? html`<h4>${w.elsewhere}</h4>${problemList(elsewhere, { book: book.name })}` : nothing}
    </section>`;
  }

  private jumpTo(problem: Found): void {
    if (this.way() !== 'text') {
      this.turn('text');
    }
    void this.updateComplete.then(() => this.editor.value?.jump(problem.line, problem.column));
  }

  private async save(): Promise<void> {
    if (this.editing.dirty && !this.editing.saving) {
      await this.settle(this.editing.save());
    }
  }

  /** The panel that was asked from goes away; the keyboard goes on in the text. */
  private goOn(step: () => void): void {
    step();
    void this.updateComplete.then(() => this.editor.value?.focus());
  }

  private async settle(saving: Promise<boolean>): Promise<void> {
    if (await saving) {
      this.byHand = false;
      this.said = words().saved;
    }
    // Saved or refused: others may have gone on with the draft, or ended it.
    this.dispatchEvent(new CustomEvent('book-changed'));
  }

  private async removeFile(): Promise<void> {
    if (!this.book || !confirm(words().removeSure(this.path))) {
      return;
    }
    try {
      await remove(this.book.name, this.path, this.editing.tag);
      this.editing.forget();
      this.editing.loaded = false;
      this.dispatchEvent(new CustomEvent('book-changed'));
      go(`/rules?rules=${this.book.name}`);
    } catch (thrown) {
      this.editing.thrown = thrown;
      this.requestUpdate();
    }
  }

  /** The file goes on in a draft, at the line where it was read. */
  private begun(draft: string): void {
    this.goingOn = true;
    this.editing.carry(draft);
    go(addressOf(draft, this.path, { as: this.as, line: this.line || null }));
  }

  private made(path: string): void {
    this.dispatchEvent(new CustomEvent('book-changed'));
    go(addressOf(this.book!.name, path));
  }
}

const NONE: readonly Found[] = [];
