import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { PageView } from '../shell/view';
import { words } from './words';

@customElement('draw-page')
export class DrawPage extends PageView {
  protected override heading(): string {
    return words().title;
  }

  protected override arrived(): void {
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    return html`<h1>${words().title}</h1>`;
  }
}
