import { html, nothing, type TemplateResult } from 'lit';
import { moment } from '../../shell/format';
import type { Editing } from './editing';
import type { Book } from './service';
import { words } from './words';

/** What the reader should know before they read on or type: which rule book it is, and text that waits to be taken up again. */
export function notices(book: Book, editing: Editing, editable: boolean): TemplateResult {
  const w = words();
  const draft = book.draft;
  const link = draft ? html`<a href="/rules/drafts/${draft.id}">${draft.name}</a>` : nothing;
  const found = editing.recovered;
  return html`
    ${draft && !editable ? html`<p class="notice">${w.ended[draft.state]} ${link}</p>` : nothing}
    ${draft?.state === 'IN_REVIEW' ? html`<p class="warning">${w.inReview} ${link}</p>` : nothing}
    ${draft?.state === 'DRAFT' ? html`<p class="file-book soft">${w.inDraft} ${link}</p>` : nothing}
    ${draft ? nothing : html`<p class="file-book soft">${book.name === 'published' ? w.readPublished(book.version) : w.readVersion(book.version)}</p>`}
    ${found && draft && !editable ? html`<p class="warning" role="status">${w.recovered(moment(found.at))} ${w.recoveredEnded}</p>` : nothing}
    ${found && editable
      ? html`<div class="warning" role="status"><p>${w.recovered(moment(found.at))} ${found.etag === editing.tag ? nothing : w.recoveredOver}</p>
          <p class="row"><button type="button" @click=${() => editing.restore()}>${w.restore}</button>
            <button type="button" class="quiet" @click=${() => editing.forget()}>${w.discard}</button></p></div>`
      : nothing}`;
}
