import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { drafts, versions, type Draft, type Version } from '../rules/service';
import { View } from '../shell/view';
import { words } from './words';

/** Chooses a rule book: what serves, a draft, or an earlier version. Sends `change` with `value` as the interface names it. */
@customElement('rulebook-picker')
export class RulebookPicker extends View {
  @property() label = '';
  @property() value = 'published';
  /** Offers nothing at all first, for a second rule book that need not be there. */
  @property() none: string | null = null;
  @state() private drafts: readonly Draft[] = [];
  @state() private versions: readonly Version[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.ask();
  }

  private async ask(): Promise<void> {
    [this.drafts, this.versions] = await Promise.all([drafts(), versions()]).catch(() => [[], []] as [Draft[], Version[]]);
  }

  protected override render(): TemplateResult {
    const w = words();
    const option = (value: string, text: string): TemplateResult =>
      html`<option value=${value} ?selected=${this.value === value}>${text}</option>`;
    const open = this.drafts.filter((draft) => draft.state === 'DRAFT' || draft.state === 'IN_REVIEW');
    const known = new Set(['published', '', ...open.map((draft) => `drafts/${draft.id}`), ...this.versions.map((each) => `versions/${each.version}`)]);
    return html`<label>${this.label || w.rules}
      <select @change=${this.chosen}>
        ${this.none === null ? '' : option('', this.none)}
        ${option('published', w.published)}
        ${known.has(this.value) ? '' : option(this.value, this.value)}
        <optgroup label=${w.drafts}>${open.map((draft) => option(`drafts/${draft.id}`, `${draft.name} (${draft.id})`))}</optgroup>
        <optgroup label=${w.versions}>${this.versions.map((each) => option(`versions/${each.version}`, w.version(each.version)))}</optgroup>
      </select></label>`;
  }

  private chosen(event: Event): void {
    event.stopPropagation();
    this.value = (event.target as HTMLSelectElement).value;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
