import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Dialog } from '../../parts/dialog';
import { trouble } from '../../parts/states';
import { View } from '../../shell/view';
import { beginDraft, save, workIn } from '../service';
import { folderOf } from './concerns';
import { workingDraft, type Book } from './service';
import { words } from './words';

/** Takes a reader into a draft: the one that they work in, or a new one that they name. Sends `begun` with its name. */
@customElement('draft-start')
export class DraftStart extends View {
  @property({ attribute: false }) book: Book | null = null;
  @state() private thrown: unknown = null;
  private readonly dialog = new Dialog();

  async begin(): Promise<void> {
    const open = await workingDraft();
    // Whoever reads an older version, or a draft that has ended, means that text, not that of the draft that is open.
    if (open && this.book?.name === 'published') {
      this.enter(open.id);
    } else {
      this.dialog.open();
    }
  }

  protected override render(): TemplateResult {
    const w = words();
    return this.dialog.view(
      w.beginTitle,
      html`<form id="file-begin" @submit=${this.named}>
        <p>${w.beginHint}</p>
        <label>${w.draftName}<input name="name" required maxlength="100" autocomplete="off"></label>
        ${this.thrown ? trouble(this.thrown) : nothing}
      </form>`,
      html`<button type="submit" form="file-begin">${w.begin}</button>`,
    );
  }

  private async named(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const name = String(new FormData(event.target as HTMLFormElement).get('name')).trim();
    try {
      this.thrown = null;
      const base = this.book?.name.startsWith('versions/') ? this.book.name : undefined;
      const draft = await beginDraft(name, base);
      this.dialog.close();
      this.enter(draft.id);
    } catch (thrown) {
      this.thrown = thrown;
    }
  }

  private enter(id: number): void {
    workIn(`drafts/${id}`);
    this.dispatchEvent(new CustomEvent('begun', { detail: `drafts/${id}` }));
  }
}

/** Asks where a new file shall be and makes it, empty. Sends `made` with its path. */
@customElement('file-making')
export class FileMaking extends View {
  @property({ attribute: false }) book: Book | null = null;
  /** The new file is thought to be wanted beside this one. */
  @property() beside = '';
  @state() private thrown: unknown = null;
  private readonly dialog = new Dialog();

  open(): void {
    this.thrown = null;
    this.dialog.open();
  }

  protected override render(): TemplateResult {
    const w = words();
    const { concern, date } = folderOf(this.beside);
    const folder = concern === '' ? '' : `${concern}/${date}/`;
    return this.dialog.view(
      w.newFile,
      html`<form id="file-new" @submit=${this.named}>
        <label>${w.newPath}<input name="path" required maxlength="200" autocomplete="off" spellcheck="false" .value=${folder}><small>${w.newHint}</small></label>
        ${this.thrown ? trouble(this.thrown) : nothing}
      </form>`,
      html`<button type="submit" form="file-new">${w.make}</button>`,
    );
  }

  private async named(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const path = String(new FormData(event.target as HTMLFormElement).get('path')).trim();
    try {
      this.thrown = null;
      await save(this.book!.name, path, beginning(path), null);
      this.dialog.close();
      this.dispatchEvent(new CustomEvent('made', { detail: path }));
    } catch (thrown) {
      this.thrown = thrown;
    }
  }
}

/** The package of a rule file is its folder, which nobody should have to guess. */
function beginning(path: string): string {
  const { concern } = folderOf(path);
  return path.endsWith('.drl') && concern !== '' ? `package ${concern.replaceAll('-', '_')}\n\n` : '\n';
}
