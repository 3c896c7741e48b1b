import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Problem } from '../service/problem';
import { language } from '../shell/language';
import { View } from '../shell/view';
import { nameDraw, type DrawResult } from './service';
import { words } from './words';

/** What can be done with a draw that was tried: name it, share it, take it away. Sends `draw-named` with the new name. */
@customElement('draw-keep')
export class DrawKeep extends View {
  @property({ attribute: false }) draw!: DrawResult;
  /** What a link leads to: the draw as it is kept, or with what it is compared. */
  @property() address = '';
  @state() private said = '';
  @state() private problem: Problem | null = null;

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('draw') && (changed.get('draw') as DrawResult | undefined)?.id !== this.draw.id) {
      this.problem = null;
      this.said = '';
    }
  }

  protected override render(): TemplateResult {
    const w = words().keep;
    const draw = this.draw;
    return html`<div class="draw-keep">
      <form class="row" @submit=${this.name}>
        <label class="draw-inline">${w.name}
          <input name="name" autocomplete="off" maxlength="100" .value=${draw.name ?? ''} placeholder=${w.unnamed}
            aria-invalid=${this.problem ? 'true' : nothing} aria-describedby=${this.problem ? 'draw-name-fault' : nothing}></label>
        <button type="submit" class="quiet">${w.save}</button>
      </form>
      <p class="row">
        <button type="button" class="quiet" @click=${this.copy}>${w.copy}</button>
        <a class="button quiet" href="/api/v1/draws/${draw.id}/report?lang=${language()}" target="_blank">${w.report}</a>
        <a class="button quiet" href="/api/v1/draws/${draw.id}/invited?format=csv" download="invited-${draw.id}.csv">${w.invitedCsv}</a>
        <a class="button quiet" href="/api/v1/draws/${draw.id}/invited?format=ndjson" download="invited-${draw.id}.ndjson">${w.invitedNdjson}</a>
        <a class="button quiet" href="/draw/kept">${w.kept}</a>
      </p>
      <span role="status" class="soft">${this.said}</span>
      ${this.problem ? html`<small class="draw-fault" id="draw-name-fault" role="alert">${this.problem.faults[0]?.message ?? this.problem.detail} ${this.problem.faults[0]?.hint ?? nothing}</small>` : nothing}
    </div>`;
  }

  private async name(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const given = String(new FormData(event.target as HTMLFormElement).get('name')).trim();
    this.problem = null;
    try {
      await nameDraw(this.draw.id, given);
      this.dispatchEvent(new CustomEvent('draw-named', { bubbles: true, detail: given }));
      this.said = given === '' ? words().keep.nameless : words().keep.saved;
    } catch (thrown) {
      this.problem = Problem.from(thrown);
    }
  }

  private async copy(): Promise<void> {
    const link = location.origin + this.address;
    try {
      await navigator.clipboard.writeText(link);
      this.said = words().keep.copied;
    } catch {
      // Not every page may write to the clipboard; the reader copies the link from here.
      this.said = link;
    }
  }
}
