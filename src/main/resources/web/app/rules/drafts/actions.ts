import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Dialog } from '../../parts/dialog';
import { trouble } from '../../parts/states';
import { View } from '../../shell/view';
import type { Draft } from '../service';
import { approve, reject, submit, withdraw } from './service';
import { words } from './words';

/** The steps that a draft can take from where it stands. Sends `draft-changed` with the draft as it is then. */
@customElement('draft-actions')
export class DraftActions extends View {
  @property({ attribute: false }) draft: Draft | null = null;
  @property() user = '';
  @state() private busy = false;
  @state() private thrown: unknown = null;
  private readonly withdrawing = new Dialog();

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('draft') && (changed.get('draft') as Draft | null)?.state !== this.draft?.state) {
      this.thrown = null;
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const w = words();
    const it = this.draft;
    if (!it || (it.state !== 'DRAFT' && it.state !== 'IN_REVIEW')) {
      return nothing;
    }
    const reviewing = it.state === 'IN_REVIEW';
    return html`<section class="sheet draft-actions" aria-label=${w.nextStep}>
      <h3>${reviewing ? w.decide : w.submitHeading}</h3>
      <p class="soft">${reviewing ? w.decideHint : w.submitHint}</p>
      ${reviewing && this.worked(it) ? html`<p class="notice">${w.ownDraft(this.user)}</p>` : nothing}
      <label>${w.note}<textarea rows="2" maxlength="2000" .value=${this.note()} @input=${(event: Event) => this.keep((event.target as HTMLTextAreaElement).value)}></textarea></label>
      ${this.thrown ? trouble(this.thrown) : nothing}
      <p class="actions">
        ${reviewing
          ? html`<button type="button" ?disabled=${this.busy} @click=${() => this.step(() => approve(it.id, it.digest, this.note()))}>${w.approve}</button>
              <button type="button" class="danger" ?disabled=${this.busy} @click=${() => this.step(() => reject(it.id, this.note()))}>${w.reject}</button>`
          : html`<button type="button" ?disabled=${this.busy} @click=${() => this.step(() => submit(it.id, this.note()))}>${w.submit}</button>`}
        ${it.author === this.user
          ? html`<button type="button" class="quiet" ?disabled=${this.busy} @click=${() => this.withdrawing.open()}>${w.withdraw}</button>`
          : nothing}
        <span role="status">${this.busy ? w.working : ''}</span>
      </p>
      ${this.withdrawing.view(
        w.withdrawAsk(it.name),
        html`<p>${w.withdrawHint}</p>`,
        html`<button type="button" class="danger" @click=${() => { this.withdrawing.close(); void this.step(() => withdraw(it.id, this.note())); }}>${w.withdraw}</button>`,
      )}
    </section>`;
  }

  private worked(it: Draft): boolean {
    return it.author === this.user || it.changedBy === this.user || (it.changes ?? []).some((each) => each.savedBy === this.user);
  }

  /** A note that is not sent yet outlives the page. */
  private get kept(): string {
    return `drawline.note.drafts/${this.draft?.id ?? ''}`;
  }

  private note(): string {
    return localStorage.getItem(this.kept) ?? '';
  }

  private keep(note: string): void {
    if (note === '') {
      localStorage.removeItem(this.kept);
    } else {
      localStorage.setItem(this.kept, note);
    }
  }

  private async step(take: () => Promise<Draft>): Promise<void> {
    this.busy = true;
    this.thrown = null;
    try {
      const draft = await take();
      this.keep('');
      if (draft.state === 'PUBLISHED') {
        dispatchEvent(new Event('drawline-published'));
      }
      this.dispatchEvent(new CustomEvent('draft-changed', { detail: draft }));
    } catch (thrown) {
      this.thrown = thrown;
    } finally {
      this.busy = false;
    }
  }
}
