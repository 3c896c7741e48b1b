import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Answer } from '../../parts/answer';
import { empty } from '../../parts/states';
import { query } from '../../service/http';
import { number } from '../../shell/format';
import { note } from '../../shell/route';
import { View } from '../../shell/view';
import { addressOf } from './address';
import { find, type Book, type Hit } from './service';
import { words } from './words';

/** The lines of all files that hold a text. */
@customElement('file-find')
export class FileFind extends View {
  @property({ attribute: false }) book: Book | null = null;
  @property() text = '';
  private readonly hits = new Answer<{ readonly found: readonly Hit[]; readonly more: boolean }>(this);

  protected override willUpdate(changed: Map<string, unknown>): void {
    if ((changed.has('text') || changed.has('book')) && this.book && this.text !== '') {
      const { text, book } = this;
      void this.hits.ask((signal) => find(text, book.name, signal));
    }
  }

  protected override render(): TemplateResult {
    const w = words();
    return html`<h2>${w.findTitle}</h2>
      <form role="search" class="row file-search" @submit=${this.search}>
        <label>${w.findText}<input type="search" name="text" required .value=${this.text} autocomplete="off"></label>
        <button type="submit">${w.findButton}</button>
      </form>
      ${this.text === '' ? empty(w.findFirst, w.findFirstHint) : this.hits.view((answer) => this.found(answer.found, answer.more))}`;
  }

  private search(event: Event): void {
    event.preventDefault();
    this.text = String(new FormData(event.target as HTMLFormElement).get('text')).trim();
    note('/rules/find' + query({ text: this.text, rules: this.book?.name }));
  }

  private found(hits: readonly Hit[], more: boolean): TemplateResult {
    const w = words();
    if (hits.length === 0) {
      return empty(w.notFound(this.text), w.notFoundHint);
    }
    const files = new Map<string, Hit[]>();
    hits.forEach((hit) => files.set(hit.path, [...(files.get(hit.path) ?? []), hit]));
    return html`<p role="status">${w.hits(number(hits.length), number(files.size))}${more ? ' ' + w.more : ''}</p>
      ${[...files].map(([path, lines]) => html`<section class="file-hits"><h3><a href=${addressOf(this.book!.name, path)}>${path}</a></h3>
        <ol>${lines.map((hit) => html`<li><a href=${addressOf(this.book!.name, path, { line: hit.line })}><span class="file-line">${hit.line}</span>
          <code>${marked(hit.text, this.text)}</code></a></li>`)}</ol></section>`)}`;
  }
}

/** The line with what was looked for marked in it. */
function marked(line: string, text: string): (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  const lower = line.toLocaleLowerCase();
  const asked = text.toLocaleLowerCase();
  let from = 0;
  for (let at = lower.indexOf(asked); at >= 0; at = lower.indexOf(asked, from)) {
    parts.push(line.slice(from, at), html`<mark>${line.slice(at, at + asked.length)}</mark>`);
    from = at + asked.length;
  }
  return [...parts, line.slice(from)];
}
