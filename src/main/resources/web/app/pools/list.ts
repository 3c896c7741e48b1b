import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../parts/table';
import { empty, loading, trouble } from '../parts/states';
import type { Column } from '../parts/table';
import { digest, moment } from '../shell/format';
import { place } from '../shell/route';
import { View } from '../shell/view';
import './import';
import { pools, type Pool } from './service';
import './synthesize';
import { words } from './words';

/** All pools, and the two ways to get another. */
@customElement('pool-list')
export class PoolList extends View {
  @state() private pools: readonly Pool[] | null = null;
  @state() private failed: unknown = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  private async load(): Promise<void> {
    this.failed = null;
    try {
      this.pools = await pools();
    } catch (thrown) {
      this.failed = thrown;
    }
  }

  protected override render(): TemplateResult {
    const w = words();
    const gone = place().query.get('deleted');
    return html`<h1>${w.title}</h1>
      <p class="soft">${w.lead}</p>
      ${gone ? html`<p class="notice" role="status">${w.removed(gone)}</p>` : ''}
      ${this.failed
        ? trouble(this.failed, () => void this.load())
        : this.pools === null
          ? loading()
          : html`<section class="sheet">${this.pools.length === 0 ? empty(w.none, w.noneHint) : this.table(this.pools)}</section>`}
      <div class="halves">
        <pool-synthesize class="sheet" @made=${() => void this.load()}></pool-synthesize>
        <pool-import class="sheet" .known=${(this.pools ?? []).map((pool) => pool.name)} @made=${() => void this.load()}></pool-import>
      </div>`;
  }

  private table(all: readonly Pool[]): TemplateResult {
    const w = words();
    const columns: Column<Pool>[] = [
      { title: w.name, value: (pool) => pool.name, show: (pool) => html`<a href="/pools/${pool.name}">${pool.name}</a>` },
      { title: w.size, value: (pool) => pool.size },
      { title: w.kind, value: (pool) => (pool.synthetic ? w.synthetic : w.real), show: (pool) => html`<span class="tag">${pool.synthetic ? w.synthetic : w.real}</span>` },
      { title: w.round, value: (pool) => pool.round, show: (pool) => (pool.round ? html`<a href="/rounds/${pool.round}">${pool.round}</a>` : '–') },
      { title: w.made, value: (pool) => pool.createdAt, show: (pool) => moment(pool.createdAt) },
      { title: w.digest, value: (pool) => pool.digest, show: (pool) => html`<code title=${pool.digest}>${digest(pool.digest)}</code>` },
      { title: w.origin, value: (pool) => pool.origin },
    ];
    return html`<data-table .caption=${w.all} .columns=${columns} .rows=${all}></data-table>`;
  }
}
