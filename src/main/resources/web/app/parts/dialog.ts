import { html, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import { words } from './words';

/** A dialog that the browser keeps the focus in and closes with Escape. Render `view` once; open and close it through the handle. */
export class Dialog {
  private readonly at: Ref<HTMLDialogElement> = createRef();

  open(): void {
    this.at.value?.showModal();
  }

  close(): void {
    this.at.value?.close();
  }

  view(title: string, content: TemplateResult, actions?: TemplateResult): TemplateResult {
    return html`<dialog ${ref(this.at)} aria-label=${title}>
      <h2>${title}</h2>
      ${content}
      <p class="actions">${actions}<button type="button" class="quiet" @click=${() => this.close()}>${words().close}</button></p>
    </dialog>`;
  }
}
