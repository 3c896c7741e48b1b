import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Answer } from '../../parts/answer';
import { empty } from '../../parts/states';
import { View } from '../../shell/view';
import type { Draft } from '../service';
import './diff/view';
import { draftChanges, type DraftDifference } from './service';
import { words } from './words';

/** What a draft changes, file by file. */
@customElement('draft-changes')
export class DraftChanges extends View {
  @property({ attribute: false }) draft: Draft | null = null;
  private asked = '';
  private readonly difference = new Answer<DraftDifference>(this);

  protected override willUpdate(): void {
    const draft = this.draft;
    const key = draft ? `${draft.id} ${draft.base} ${draft.digest}` : '';
    if (draft && key !== this.asked) {
      this.asked = key;
      void this.difference.ask((signal) => draftChanges(draft.id, signal));
    }
  }

  protected override render(): TemplateResult {
    const w = words();
    const id = this.draft?.id;
    return this.difference.view(({ base, files }) =>
      files.length === 0
        ? empty(w.nothingChanged, w.nothingChangedHint, html`<a class="button" href="/rules?rules=drafts/${id}">${w.openFiles}</a>`)
        : html`<draft-diff .files=${files} .oldBook="versions/${base}" .newBook="drafts/${id}"
            .oldName=${w.version(base)} .newName=${w.thisDraft}></draft-diff>`,
    );
  }
}
