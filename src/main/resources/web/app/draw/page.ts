import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Place } from '../shell/route';
import { PageView } from '../shell/view';
import './desk';
import './kept';
import './people';
import './person';
import './style.css';
import { words } from './words';

/** What is shown at an address: `/draw/comparisons/…`, `/draw/kept`, `/draw/{id}/candidates/{candidate}`, or the draw itself. */
function viewOf(path: readonly string[]): keyof typeof VIEWS {
  if (path[1] === 'comparisons') {
    return 'draw-people';
  }
  if (path[1] === 'kept') {
    return 'draw-kept';
  }
  return path[2] === 'candidates' ? 'draw-person' : 'draw-desk';
}

const VIEWS = {
  'draw-desk': html`<draw-desk></draw-desk>`,
  'draw-kept': html`<draw-kept></draw-kept>`,
  'draw-people': html`<draw-people></draw-people>`,
  'draw-person': html`<draw-person></draw-person>`,
};

/** Part of the page that starts from an address. */
interface Opened extends HTMLElement {
  open(at: Place): Promise<void>;
}

@customElement('draw-page')
export class DrawPage extends PageView {
  @state() private view: keyof typeof VIEWS | null = null;

  protected override heading(): string {
    return words().title;
  }

  protected override async arrived(here: Place): Promise<void> {
    this.view = viewOf(here.path);
    await this.updateComplete;
    await this.querySelector<Opened>(this.view)?.open(here);
  }

  protected override render(): TemplateResult {
    return this.view === null ? html`` : VIEWS[this.view];
  }
}
