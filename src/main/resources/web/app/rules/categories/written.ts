import { html, type TemplateResult } from 'lit';
import type { FileChange } from '../drafts/service';
import { words } from './words';

/** The lines of files that a change wrote and took away. */
export function writtenLines(changes: readonly FileChange[]): TemplateResult {
  const w = words();
  return html`<details class="category-written" open><summary>${w.linesWritten}</summary>
    ${changes.map(
      (each) => html`<p><code>${each.path}</code></p><ul>${lines(each.diff).map((line) =>
        line.startsWith('+')
          ? html`<li><ins><span class="unseen">${w.lineAdded}: </span><code>${line.slice(1)}</code></ins></li>`
          : html`<li><del><span class="unseen">${w.lineRemoved}: </span><code>${line.slice(1)}</code></del></li>`,
      )}</ul>`,
    )}</details>`;
}

/** The changed lines of a difference in the unified format, without its heading. */
const lines = (diff: string): string[] => diff.split('\n').filter((line) => /^[+-]/.test(line) && !/^(\+\+\+|---) /.test(line));
