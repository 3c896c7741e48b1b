import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Dialog } from '../parts/dialog';
import { get, query } from '../service/http';
import { go } from '../shell/route';
import { View } from '../shell/view';
import { words } from './words';

/** Takes somebody out of a pool as the profile in hand. */
@customElement('candidate-from-pool')
export class CandidateFromPool extends View {
  @state() private pools: readonly string[] = [];
  private readonly dialog = new Dialog();

  private async open(): Promise<void> {
    this.dialog.open();
    this.pools = (await get<{ name: string }[]>('/pools').catch(() => [])).map((pool) => pool.name);
  }

  private take(event: Event): void {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    this.dialog.close();
    go('/candidate' + query({ pool: String(given.get('pool') ?? ''), candidate: String(given.get('candidate') ?? '').trim() }));
  }

  protected override render(): TemplateResult {
    const w = words();
    return html`<button type="button" class="quiet" @click=${() => void this.open()}>${w.fromPool}</button>
      ${this.dialog.view(
        w.fromPool,
        html`<p>${w.synthetic}</p>
          <form id="take-from-pool" class="fields" @submit=${this.take}>
            <label>${w.pool}<select name="pool" required>${this.pools.map((name) => html`<option>${name}</option>`)}</select></label>
            <label>${w.candidate}<input name="candidate" required autocomplete="off"></label>
          </form>`,
        html`<button type="submit" form="take-from-pool">${w.take}</button>`,
      )}`;
  }
}
