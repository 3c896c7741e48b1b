import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Entry } from '../../activity/service';
import { Answer } from '../../parts/answer';
import { get } from '../../service/http';
import { moment } from '../../shell/format';
import { View } from '../../shell/view';
import type { Draft } from '../service';
import './changes';
import './impact';
import './tests';
import { words } from './results-words';

/** What a reviewer decides over, on one screen: what changes, what the scenarios say, and what it does to a draw. */
@customElement('draft-review')
export class DraftReview extends View {
  @property({ attribute: false }) draft: Draft | null = null;
  @property({ attribute: false }) query = new URLSearchParams();
  private asked = '';
  private readonly submission = new Answer<Entry | null>(this);

  protected override willUpdate(): void {
    const draft = this.draft;
    if (draft && this.asked !== draft.digest) {
      this.asked = draft.digest;
      void this.submission.ask(
        async (signal) => (await get<{ entries: Entry[] }>(`/audit?subject=drafts/${draft.id}&what=submitted&limit=1`, signal)).entries[0] ?? null,
      );
    }
  }

  protected override render(): TemplateResult {
    const w = words();
    const submitted = this.submission.value;
    // The record has the digest first, then the note in quotation marks.
    const note = submitted ? /^[0-9a-f]{64} "(.*)"$/s.exec(submitted.detail)?.[1] : undefined;
    return html`${submitted ? html`<p>${w.submittedBy(submitted.who, moment(submitted.at))} ${note ? html`<q>${note}</q>` : nothing}</p>` : nothing}
      <div class="draft-review">
        <section aria-labelledby="review-changes"><h3 id="review-changes">${w.view.changes}</h3><draft-changes .draft=${this.draft}></draft-changes></section>
        <section aria-labelledby="review-impact" class="stack">
          <div><h3 id="review-tests">${w.view.tests}</h3><draft-tests .draft=${this.draft} brief></draft-tests></div>
          <div><h3 id="review-impact">${w.view.impact}</h3><draft-impact .draft=${this.draft} .query=${this.query} brief></draft-impact></div>
        </section>
      </div>`;
  }
}
