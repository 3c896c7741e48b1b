import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import '../../parts/rulebook-picker';
import type { RulebookPicker } from '../../parts/rulebook-picker';
import { segments } from '../../service/http';
import { label } from '../../shell/format';
import { View } from '../../shell/view';
import { concernsOf, folderOf, type Concern, type DatedFolder } from './concerns';
import type { Book } from './service';
import { words } from './words';

/** The files of a rule book by concern and date. Sends `book-chosen` with the name of another rule book. */
@customElement('file-tree')
export class FileTree extends View {
  @property({ attribute: false }) book: Book | null = null;
  @property() path = '';
  @state() private filter = '';

  protected override render(): TemplateResult | typeof nothing {
    const w = words();
    const book = this.book;
    if (!book) {
      return nothing;
    }
    const shown = this.matching(concernsOf(book, new Date().toISOString().slice(0, 10)), book);
    const count = shown.reduce((sum, concern) => sum + concern.folders.reduce((files, folder) => files + folder.files.length, 0), 0);
    return html`<details class="file-drawer" ?open=${matchMedia('(min-width: 60.01rem)').matches}>
      <summary>${w.tree}</summary>
      <div class="file-tools">
        ${keyed(book.name, html`<rulebook-picker .label=${w.book} .value=${book.name}
          @change=${(event: Event) => this.dispatchEvent(new CustomEvent('book-chosen', { detail: (event.target as RulebookPicker).value }))}></rulebook-picker>`)}
        <form role="search" aria-label=${w.fileSearch} @submit=${this.find}>
          <label>${w.filter}<input type="search" name="text" autocomplete="off" .value=${live(this.filter)}
            @input=${(event: Event) => (this.filter = (event.target as HTMLInputElement).value)}><small>${w.filterHint}</small></label>
        </form>
      </div>
      <nav aria-label=${w.tree}>
        ${shown.length === 0 ? html`<p class="soft">${w.noFile}</p>` : nothing}
        <ul class="file-tree">${shown.map((concern) => html`<li>${this.concern(concern, book)}</li>`)}</ul>
        <p class="unseen" role="status">${this.filter ? w.shown(count) : nothing}</p>
      </nav>
    </details>`;
  }

  private find(event: Event): void {
    event.preventDefault();
    if (this.filter.trim() !== '') {
      this.dispatchEvent(new CustomEvent('find-asked', { detail: this.filter.trim() }));
    }
  }

  private nameOf(folder: string, book: Book): string {
    const named = book.concerns.get(folder);
    return folder === '' ? words().wholeBook : named ? label(named) : folder;
  }

  private matching(concerns: readonly Concern[], book: Book): Concern[] {
    const asked = this.filter.trim().toLocaleLowerCase();
    if (asked === '') {
      return [...concerns];
    }
    const fits = (text: string): boolean => text.toLocaleLowerCase().includes(asked);
    return concerns.flatMap((concern) => {
      if (fits(this.nameOf(concern.folder, book))) {
        return [concern];
      }
      const folders = concern.folders
        .map((folder) => ({ ...folder, files: folder.files.filter(fits) }))
        .filter((folder) => folder.files.length > 0);
      return folders.length > 0 ? [{ ...concern, folders }] : [];
    });
  }

  private concern(concern: Concern, book: Book): TemplateResult {
    const here = this.path !== '' && folderOf(this.path).concern === concern.folder;
    const changes = concern.folders.flatMap((folder) => folder.files).filter((path) => book.changed.has(path)).length;
    return html`<details ?open=${here || this.filter.trim() !== ''}>
      <summary><span class="file-concern">${this.nameOf(concern.folder, book)}</span>
        ${changes > 0 ? html`<span class="tag accent">${words().changes(changes)}</span>` : nothing}</summary>
      <ul>${concern.folders.map((folder) => (folder.date === '' ? this.files(folder, book) : html`<li>${this.dated(folder, concern, book)}</li>`))}</ul>
    </details>`;
  }

  private dated(folder: DatedFolder, concern: Concern, book: Book): TemplateResult {
    const w = words();
    const here = this.path !== '' && folderOf(this.path).concern === concern.folder && folderOf(this.path).date === folder.date;
    const open = here || folder.inForce === 'NOW' || concern.folders.length === 1 || this.filter.trim() !== '';
    return html`<details ?open=${open}>
      <summary><span class="file-date">${folder.date}</span>
        <span class="tag ${folder.inForce === 'NOW' ? 'accent' : ''}">${w.inForce[folder.inForce ?? 'EARLIER']}</span></summary>
      <ul>${this.files(folder, book)}</ul>
    </details>`;
  }

  private files(folder: DatedFolder, book: Book): TemplateResult[] {
    const w = words();
    return folder.files.map((path) => {
      const how = book.changed.get(path);
      const name = folderOf(path).file;
      return html`<li>${how === 'REMOVED'
          ? html`<s class="file-gone">${name}</s>`
          : html`<a href="/rules/files/${segments(path)}?rules=${book.name}" aria-current=${path === this.path ? 'page' : nothing}>${name}</a>`}
        ${how ? html`<span class="tag ${how === 'REMOVED' ? 'bad' : 'accent'}">${w.change[how]}</span>` : nothing}</li>`;
    });
  }
}
