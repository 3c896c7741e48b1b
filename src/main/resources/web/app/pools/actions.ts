import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Dialog } from '../parts/dialog';
import { trouble } from '../parts/states';
import { query } from '../service/http';
import { go } from '../shell/route';
import { View } from '../shell/view';
import { fileOf, removePool, table, type Pool } from './service';
import { words } from './words';

/** What can be done with a pool as a whole. */
@customElement('pool-actions')
export class PoolActions extends View {
  @property({ attribute: false }) pool!: Pool;
  @state() private typed = '';
  @state() private failed: unknown = null;
  @state() private exporting: AbortController | null = null;
  private readonly dialog = new Dialog();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.exporting?.abort();
  }

  private async exportTable(): Promise<void> {
    const exporting = new AbortController();
    this.exporting = exporting;
    this.failed = null;
    try {
      const address = URL.createObjectURL(await table(this.pool.name, exporting.signal));
      const link = document.createElement('a');
      link.href = address;
      link.download = `${this.pool.name}.csv`;
      link.click();
      URL.revokeObjectURL(address);
    } catch (thrown) {
      this.failed = exporting.signal.aborted ? null : thrown;
    } finally {
      this.exporting = null;
    }
  }

  private async delete(event: Event): Promise<void> {
    event.preventDefault();
    const { name } = this.pool;
    if (this.typed !== name) {
      return;
    }
    this.failed = null;
    try {
      await removePool(name);
      this.dialog.close();
      go('/pools' + query({ deleted: name }));
    } catch (thrown) {
      this.dialog.close();
      this.failed = thrown;
    }
  }

  protected override render(): TemplateResult {
    const w = words();
    const { name, size } = this.pool;
    return html`<div class="row" role="group" aria-label=${w.actions}>
        <a class="button" href="/draw${query({ pool: name })}">${w.tryDraw}</a>
        <a class="button quiet" href=${fileOf(name)} download="${name}.ndjson">${w.exportJson}</a>
        <button type="button" class="quiet" ?disabled=${this.exporting !== null} @click=${() => void this.exportTable()}>${w.exportCsv}</button>
        <button type="button" class="danger" @click=${() => { this.typed = ''; this.dialog.open(); }}>${w.remove}</button>
      </div>
      ${this.exporting ? html`<div class="progress" role="status"><label>${w.exporting} <progress></progress></label>
          <button type="button" class="quiet" @click=${() => this.exporting?.abort()}>${w.cancel}</button></div>` : nothing}
      ${this.failed ? trouble(this.failed) : nothing}
      ${this.dialog.view(
        w.removeTitle(name),
        html`<p>${w.removeText(size)}</p>
          <form id="delete-pool" @submit=${this.delete}>
            <label>${w.removeConfirm(name)}<input autocomplete="off" .value=${this.typed} @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value)}></label></form>`,
        html`<button type="submit" form="delete-pool" class="danger" ?disabled=${this.typed !== name}>${w.remove}</button>`,
      )}`;
  }
}
