import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Answer } from '../../parts/answer';
import { empty } from '../../parts/states';
import { query } from '../../service/http';
import { number } from '../../shell/format';
import { note } from '../../shell/route';
import { View } from '../../shell/view';
import { addressOf } from './address';
import { find, type Book, type Match, type Places } from './service';
import { words } from './words';

/** The lines of all files that hold a text. */
@customElement('file-find')
export class FileFind extends View {
  @property({ attribute: false }) book: Book | null = null;
  @property() text = '';
  private readonly hits = new Answer<Places>(this);

  protected override willUpdate(changed: Map<string, unknown>): void {
    if ((changed.has('text') || changed.has('book')) && this.book && this.text !== '') {
      const { text, book } = this;
      void this.hits.ask((signal) => find(text, book.name, signal));
    }
  }

  protected override render(): TemplateResult {
    const w = words();
    return html`<h2>${w.findTitle}</h2>
      <form role="search" aria-label=${w.findTitle} class="row file-search" @submit=${this.search}>
        <label>${w.findText}<input type="search" name="text" required .value=${this.text} autocomplete="off"></label>
        <button type="submit">${w.findButton}</button>
      </form>
      ${this.text === '' ? empty(w.findFirst, w.findFirstHint) : this.hits.view((answer) => this.found(answer))}`;
  }

  private search(event: Event): void {
    event.preventDefault();
    this.text = String(new FormData(event.target as HTMLFormElement).get('text')).trim();
    note('/rules/find' + query({ text: this.text, rules: this.book?.name }));
  }

  private found({ matches, left }: Places): TemplateResult {
    const w = words();
    if (matches.length === 0) {
      return empty(w.notFound(this.text), w.notFoundHint);
    }
    const files = new Map<string, Match[]>();
    matches.forEach((match) => files.set(match.path, [...(files.get(match.path) ?? []), match]));
    return html`<p role="status">${w.hits(number(matches.length), number(files.size))} ${left > 0 ? w.more(number(left)) : ''}</p>
      ${[...files].map(([path, lines]) => html`<section class="file-hits"><h3><a href=${addressOf(this.book!.name, path)}>${path}</a></h3>
        <ol>${lines.map((match) => html`<li><a href=${addressOf(this.book!.name, path, { line: match.line })}><span class="file-line">${match.line}</span>
          <code>${match.excerpt.slice(0, match.at)}<mark>${match.excerpt.slice(match.at, match.at + match.length)}</mark>${match.excerpt.slice(match.at + match.length)}</code></a></li>`)}</ol></section>`)}`;
  }
}
