import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Place } from '../shell/route';
import { PageView } from '../shell/view';
import './audit';
import './jobs';
import './sealed';
import './sealed-draw';
import './style.css';
import { words } from './words';

/** Who did what, the official draws, and what is going on. */
@customElement('activity-page')
export class ActivityPage extends PageView {
  @state() private place: Place = { path: [], query: new URLSearchParams() };

  protected override heading(): string {
    return words().title;
  }

  protected override arrived(place: Place): void {
    this.place = place;
  }

  protected override render(): TemplateResult {
    const w = words();
    const part = this.place.path[1] ?? 'record';
    const tab = (name: string, title: string): TemplateResult =>
      html`<a href="/activity${name === 'record' ? '' : '/' + name}" aria-current=${part === name ? 'page' : 'false'}>${title}</a>`;
    return html`<h1>${w.title}</h1>
      <nav class="tabs" aria-label=${w.title}>${tab('record', w.record)} ${tab('sealed', w.sealed)}
        <a href="/rules/versions" aria-current="false">${w.versions}</a> ${tab('jobs', w.jobs)}</nav>
      ${this.section(part)}`;
  }

  private section(part: string): TemplateResult {
    const draw = this.place.path[2];
    switch (part) {
      case 'sealed':
        return draw === undefined
          ? html`<activity-sealed></activity-sealed>`
          : html`<activity-sealed-draw .name=${draw} .query=${this.place.query}></activity-sealed-draw>`;
      case 'jobs':
        return html`<activity-jobs></activity-jobs>`;
      default:
        return html`<activity-record .query=${this.place.query}></activity-record>`;
    }
  }
}
