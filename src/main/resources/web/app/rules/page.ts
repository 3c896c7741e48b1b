import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Place } from '../shell/route';
import { PageView } from '../shell/view';
import './categories/index';
import './drafts/index';
import './files/index';
import './style.css';
import { words } from './words';

/** Parts that are reached from another. */
const WITHIN: Readonly<Record<string, string>> = { find: 'files', 'new-category': 'categories' };

/** The rule book: its files, categories, drafts and versions. What stands behind `/rules` in the address says which. */
@customElement('rules-page')
export class RulesPage extends PageView {
  @state() private place: Place = { path: [], query: new URLSearchParams() };

  protected override heading(): string {
    return words().title;
  }

  protected override arrived(place: Place): void {
    this.place = place;
  }

  protected override render(): TemplateResult {
    const w = words();
    const part = this.place.path[1] ?? 'files';
    const tab = (name: string, title: string): TemplateResult =>
      html`<a href="/rules${name === 'files' ? '' : '/' + name}" aria-current=${(WITHIN[part] ?? part) === name ? 'page' : 'false'}>${title}</a>`;
    return html`<h1 class="unseen">${w.title}</h1>
      <nav class="tabs" aria-label=${w.title}>
        ${tab('files', w.files)} ${tab('categories', w.categories)} ${tab('drafts', w.drafts)} ${tab('versions', w.versions)}
      </nav>
      ${this.section(part)}`;
  }

  private section(part: string): TemplateResult {
    switch (part) {
      case 'categories':
      case 'new-category':
        return html`<category-pages .place=${this.place}></category-pages>`;
      case 'drafts':
        return html`<draft-pages .place=${this.place}></draft-pages>`;
      case 'versions':
        return html`<version-pages .place=${this.place}></version-pages>`;
      default:
        return html`<file-pages .place=${this.place}></file-pages>`;
    }
  }
}
