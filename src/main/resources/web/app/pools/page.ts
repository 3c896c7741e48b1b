import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { place, type Place } from '../shell/route';
import { PageView } from '../shell/view';
import './detail';
import './list';
import './style.css';
import { words } from './words';

/** Pools: `/pools` lists them, `/pools/demo` shows one. */
@customElement('pools-page')
export class PoolsPage extends PageView {
  @state() private pool: string | null = null;

  protected override heading(): string {
    const pool = place().path[1];
    return pool === undefined ? words().title : words().pool(pool);
  }

  protected override arrived(place: Place): void {
    this.pool = place.path[1] ?? null;
  }

  protected override render(): TemplateResult {
    return this.pool === null ? html`<pool-list></pool-list>` : html`<pool-detail .name=${this.pool}></pool-detail>`;
  }
}
