import { html, type TemplateResult } from 'lit';
import { digest } from '../shell/format';

/** What an entry of the record says, with its digests shortened to what an eye can compare; the export has them whole. */
export function detail(text: string): TemplateResult {
  return html`<span class="activity-detail">${text
    .split(/\b([0-9a-f]{64})\b/)
    .map((part, at) => (at % 2 === 1 ? html`<code title=${part}>${digest(part)}</code>` : part))}</span>`;
}
