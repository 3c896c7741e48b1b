import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Place } from '../../shell/route';
import { View } from '../../shell/view';

/** `/rules/drafts` lists the drafts, `/rules/drafts/3` is one of them. */
@customElement('draft-pages')
export class DraftPages extends View {
  @property({ attribute: false }) place: Place = { path: [], query: new URLSearchParams() };

  protected override render(): TemplateResult {
    const draft = this.place.path[2];
    return draft === undefined
      ? html`<draft-list .query=${this.place.query}></draft-list>`
      : html`<draft-sheet .name=${draft} .query=${this.place.query}></draft-sheet>`;
  }
}
