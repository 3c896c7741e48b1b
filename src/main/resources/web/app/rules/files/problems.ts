import { html, nothing, type TemplateResult } from 'lit';
import { segments } from '../../service/http';
import type { Found } from './service';
import { words } from './words';

/** Problems with their places and ways out. Where `jump` or `book` say how, the place leads there. */
export function problemList(problems: readonly Found[], to: { jump?: (problem: Found) => void; book?: string } = {}): TemplateResult {
  const w = words();
  return html`<ul class="file-problems">${problems.map(
    (problem) => html`<li class=${problem.severity === 'ERROR' ? 'bad' : 'warn'}>
      <p><strong>${problem.severity === 'ERROR' ? w.error : w.warning}</strong>
        ${place(problem, to)} ${problem.message}</p>
      ${problem.hint === '' ? nothing : html`<p class="hint">${problem.hint} <a href=${problem.page} target="_blank">${w.explained}</a></p>`}
    </li>`,
  )}</ul>`;
}

function place(problem: Found, to: { jump?: (problem: Found) => void; book?: string }): TemplateResult {
  const jump = to.jump;
  if (jump) {
    return html`<button type="button" class="plain" @click=${() => jump(problem)}>${words().line(Math.max(problem.line, 1))}</button>`;
  }
  const at = `${problem.file}:${Math.max(problem.line, 1)}`;
  return to.book
    ? html`<a href="/rules/files/${segments(problem.file)}?rules=${to.book}&line=${Math.max(problem.line, 1)}"><code>${at}</code></a>`
    : html`<code>${at}</code>`;
}
