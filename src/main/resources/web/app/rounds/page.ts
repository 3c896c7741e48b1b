import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { place, type Place } from '../shell/route';
import { PageView } from '../shell/view';
import './detail';
import './history';
import './style.css';
import { words } from './words';

/** The published rounds: `/rounds` shows their history, `/rounds/252` one of them. */
@customElement('rounds-page')
export class RoundsPage extends PageView {
  @state() private round: string | null = null;

  protected override heading(): string {
    const round = place().path[1];
    return round === undefined ? words().title : words().round(round);
  }

  protected override arrived(place: Place): void {
    this.round = place.path[1] ?? null;
  }

  protected override render(): TemplateResult {
    return this.round === null
      ? html`<rounds-history></rounds-history>`
      : html`<round-detail .round=${this.round}></round-detail>`;
  }
}
