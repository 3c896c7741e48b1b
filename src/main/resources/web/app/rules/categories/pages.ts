import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Place } from '../../shell/route';
import { View } from '../../shell/view';
import './create';
import './list';
import './sheet';

/** `/rules/categories` lists them, `/rules/new-category` writes one, `/rules/categories/stem` is one of them. */
@customElement('category-pages')
export class CategoryPages extends View {
  @property({ attribute: false }) place: Place = { path: [], query: new URLSearchParams() };

  protected override render(): TemplateResult {
    const { path, query } = this.place;
    if (path[1] === 'new-category') {
      return html`<category-new .query=${query}></category-new>`;
    }
    return path[2] === undefined
      ? html`<category-list .query=${query}></category-list>`
      : html`<category-sheet .name=${path[2]} .query=${query}></category-sheet>`;
  }
}
