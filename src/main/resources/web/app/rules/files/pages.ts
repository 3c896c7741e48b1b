import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Answer } from '../../parts/answer';
import { query } from '../../service/http';
import { go, type Place } from '../../shell/route';
import { View } from '../../shell/view';
import { addressOf } from './address';
import { book, type Book } from './service';

/** `/rules` shows the files of a rule book, `/rules/files/{path}` one of them, `/rules/find` the lines that hold a text. */
@customElement('file-pages')
export class FilePages extends View {
  @property({ attribute: false }) place: Place = { path: [], query: new URLSearchParams() };
  private readonly book = new Answer<Book>(this);
  private asked: string | null | undefined = undefined;

  protected override willUpdate(changed: Map<string, unknown>): void {
    const rules = this.place.query.get('rules');
    if (changed.has('place') && (this.asked !== rules || rules === null)) {
      this.asked = rules;
      this.book.thrown = null;
      void this.book.ask(() => book(rules));
    }
  }

  private get path(): string {
    return this.place.path[1] === 'files' ? this.place.path.slice(2).join('/') : '';
  }

  protected override render(): TemplateResult {
    const at = (known: Book): TemplateResult => html`<div class="split file-split">
        <file-tree .book=${known} .path=${this.path}
          @book-chosen=${(event: CustomEvent<string>) => this.choose(event.detail)}
          @find-asked=${(event: CustomEvent<string>) => go('/rules/find' + query({ text: event.detail, rules: known.name }))}></file-tree>
        <div class="file-main">${this.main(known)}</div>
      </div>`;
    return this.book.view(at);
  }

  private main(known: Book): TemplateResult | typeof nothing {
    if (this.place.path[1] === 'find') {
      return html`<file-find .book=${known} .text=${this.place.query.get('text') ?? ''}></file-find>`;
    }
    return this.path === ''
      ? html`<file-landing .book=${known}></file-landing>`
      : html`<file-sheet .book=${known} .path=${this.path} .line=${Number(this.place.query.get('line') ?? 0)}
          .as=${this.place.query.get('as')} @book-changed=${() => void this.book.ask(() => book(known.name))}></file-sheet>`;
  }

  private choose(rules: string): void {
    const text = this.place.query.get('text');
    go(this.place.path[1] === 'find' ? '/rules/find' + query({ text, rules }) : this.path === '' ? `/rules?rules=${rules}` : addressOf(rules, this.path));
    // Where the reader would rather stay, the choice goes back to what is shown.
    this.requestUpdate();
  }
}
