import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import { Answer } from '../../parts/answer';
import { empty, trouble } from '../../parts/states';
import '../../parts/rulebook-picker';
import '../../parts/table';
import type { Column } from '../../parts/table';
import { date, label } from '../../shell/format';
import { go } from '../../shell/route';
import { View } from '../../shell/view';
import '../drafts/check';
import '../drafts/tests';
import type { FileChange } from '../drafts/service';
import { addressOf as fileAddress } from '../files/address';
import '../files/making';
import type { DraftStart } from '../files/making';
import { book, isOpen, type Book } from '../files/service';
import { file } from '../service';
import { addressOf } from './list';
import './search';
import { categories, classification, listOccupations, today, type Category, type Occupation } from './service';
import { words } from './words';
import { writtenLines } from './written';

interface Known {
  readonly category: Category | null;
  readonly book: Book;
  /** Names the content of its file, for the next change. */
  readonly etag: string;
  readonly teer: ReadonlyMap<string, Occupation>;
}

/** One category: what it asks for, and its occupations by title, which can be added and removed in a draft. */
@customElement('category-sheet')
export class CategorySheet extends View {
  /** Its id. */
  @property() name = '';
  @property({ attribute: false }) query = new URLSearchParams();
  @state() private thrown: unknown = null;
  @state() private busy = false;
  @state() private said = '';
  @state() private change: readonly FileChange[] = [];
  @state() private testing = false;
  private readonly known = new Answer<Known>(this);
  private readonly starting: Ref<DraftStart> = createRef();

  private get asOf(): string {
    return this.query.get('asOf') ?? today();
  }

  private get rules(): string {
    return this.query.get('rules') ?? 'published';
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('query') || changed.has('name')) {
      this.change = [];
      this.said = '';
      this.thrown = null;
      this.testing = this.query.get('written') === 'true';
      this.ask();
    }
  }

  private ask(): void {
    void this.known.ask((signal) => this.read(signal));
  }

  private async read(signal: AbortSignal): Promise<Known> {
    const [found, known, teer] = await Promise.all([categories(this.asOf, this.rules, signal), book(this.rules), classification()]);
    const category = found.find((each) => each.category === this.name) ?? null;
    const etag = category && known.draft ? (await file(known.name, category.file)).etag : '';
    return { category, book: known, etag, teer };
  }

  protected override render(): TemplateResult {
    const w = words();
    return html`<p class="category-back"><a href="/rules/categories?asOf=${this.asOf}&rules=${this.rules}">${w.allCategories}</a></p>
      ${this.known.view((known) => (known.category ? this.sheet(known, known.category) : empty(w.noneSo(this.name), w.noneSoHint)))}`;
  }

  private sheet(known: Known, category: Category): TemplateResult {
    const w = words();
    const editable = isOpen(known.book.draft);
    return html`<div class="category-head"><div><h2>${label(category.label)}</h2><p class="soft">${label(category.purpose)}</p></div>
        <div class="row">
          ${editable ? nothing : html`<button type="button" @click=${() => this.starting.value?.begin()}>${w.change}</button>`}
          <a class="button quiet" href=${this.drawAddress(category)}>${w.tryDraw}</a>
          <a class="button quiet" href=${fileAddress(known.book.name, category.file)}>${w.openText}</a>
        </div></div>
      <dl class="category-facts">
        <div><dt>${w.asks}</dt><dd>${category.requirement.map((each) => html`<p>${label(each)}</p>`)}</dd></div>
        <div><dt>${w.source}</dt><dd>${category.source}</dd></div>
        <div><dt>${w.since}</dt><dd>${date(category.since)}</dd></div>
        <div><dt>${w.readFrom}</dt><dd>${known.book.draft
          ? html`<a href="/rules/drafts/${known.book.draft.id}">${w.draft(known.book.draft.name)}</a>`
          : w.version(known.book.version)}</dd></div>
      </dl>
      ${known.book.draft ? this.draftPanel(known) : nothing}
      ${editable && category.occupations.length > 0 ? this.adding(category) : nothing}
      ${this.thrown ? trouble(this.thrown, () => { this.thrown = null; this.ask(); }) : nothing}
      <p role="status" class=${this.said ? 'good' : ''}>${this.said}</p>
      ${this.change.length > 0 ? writtenLines(this.change) : nothing}
      ${category.occupations.length > 0 ? this.table(category, known, editable) : html`<p class="notice">${w.noOccupations}</p>`}
      <draft-start ${ref(this.starting)} .book=${known.book} @begun=${(event: CustomEvent<string>) => go(addressOf(this.name, event.detail, this.asOf))}></draft-start>`;
  }

  private drawAddress(category: Category): string {
    const query = new URLSearchParams({ type: 'CATEGORY', category: category.category, rules: this.rules });
    if (this.query.has('asOf')) {
      query.set('asOf', `${this.asOf}T12:00:00Z`);
    }
    return `/draw?${query.toString().replaceAll('%2F', '/')}`;
  }

  /** What the draft makes of it: whether it could be published, and whether its scenarios come out. */
  private draftPanel(known: Known): TemplateResult {
    const w = words();
    const draft = known.book.draft!;
    return html`<section class="sheet category-draft" aria-label=${w.draftPanel}>
      <div class="row"><h3>${w.draftPanel}</h3>
        <a class="button quiet" href="/rules/drafts/${draft.id}">${draft.state === 'DRAFT' ? w.submit : w.openDraft}</a></div>
      ${this.testing
        ? html`<draft-check .draft=${draft}></draft-check><draft-tests brief .draft=${draft}></draft-tests>`
        : html`<p class="row"><span class="soft">${w.draftPanelHint}</span>
            <button type="button" class="quiet" @click=${() => { this.testing = true; }}>${w.checkAndTest}</button></p>`}
    </section>`;
  }

  private adding(category: Category): TemplateResult {
    return html`<category-search .listed=${new Set(category.occupations.map((each) => each.noc))}
      @picked=${(event: CustomEvent<Occupation>) => void this.list([...category.occupations.map((each) => each.noc), event.detail.noc], words().added(event.detail.noc, event.detail.title))}></category-search>`;
  }

  private table(category: Category, known: Known, editable: boolean): TemplateResult {
    const w = words();
    const teer = (each: Occupation): number => known.teer.get(each.noc)?.teer ?? each.teer;
    const columns: Column<Occupation>[] = [
      { title: w.noc, value: (each) => each.noc, show: (each) => html`<code>${each.noc}</code>` },
      { title: w.title, value: (each) => each.title },
      { title: w.teerColumn, value: teer },
    ];
    if (editable) {
      columns.push({ title: w.change, value: () => null, show: (each) => html`<button type="button" class="quiet small" ?disabled=${this.busy || category.occupations.length === 1}
        aria-label=${w.removeNamed(each.title)} @click=${() => void this.list(category.occupations.filter((other) => other !== each).map((other) => other.noc), w.removed(each.noc, each.title))}>${w.remove}</button>` });
    }
    return html`<data-table .caption=${w.occupationsOf(label(category.label), category.occupations.length)} titled .columns=${columns} .rows=${category.occupations}></data-table>`;
  }

  private async list(codes: readonly string[], said: string): Promise<void> {
    const known = this.known.value;
    if (!known || this.busy) {
      return;
    }
    this.busy = true;
    this.thrown = null;
    this.said = '';
    try {
      const written = await listOccupations(known.book.name, this.name, this.asOf, codes, known.etag);
      this.change = written.files;
      this.said = said;
      await this.known.ask((signal) => this.read(signal));
    } catch (thrown) {
      this.thrown = thrown;
    } finally {
      this.busy = false;
    }
  }
}
