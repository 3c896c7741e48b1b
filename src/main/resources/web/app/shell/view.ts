import { LitElement } from 'lit';
import { onLanguage } from './language';
import { onMove, place, type Place } from './route';

/**
 * Part of a page. It renders among the document's own elements, so that one style sheet covers all and labels reach their fields,
 * and once more when the language changes.
 */
export abstract class View extends LitElement {
  private readonly undo: (() => void)[] = [];

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.whileConnected(onLanguage(() => this.spoken()));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.undo.splice(0).forEach((undo) => undo());
  }

  /** Something to be undone when the part leaves the page. */
  protected whileConnected(undo: () => void): void {
    this.undo.push(undo);
  }

  /** The language changed. A part that shows the service's own sentences asks for them again. */
  protected spoken(): void {
    this.requestUpdate();
  }
}

/** A page: a view that starts from an address, and again whenever the address within it changes. */
export abstract class PageView extends View {
  override connectedCallback(): void {
    super.connectedCallback();
    this.whileConnected(onMove(() => this.arrive()));
    this.arrive();
  }

  private arrive(): void {
    const here = place();
    document.title = `${this.heading()} – Drawline`;
    void this.arrived(here);
  }

  /** What the page is called, in its first heading and in the browser's title. */
  protected abstract heading(): string;

  /** The address is new, or the page is: take what is shown from it. */
  protected abstract arrived(here: Place): void | Promise<void>;

  protected override spoken(): void {
    super.spoken();
    this.arrive();
  }
}
