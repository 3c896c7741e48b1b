import { html, nothing, type TemplateResult } from 'lit';
import { Problem, type Fault } from '../service/problem';
import { words } from './words';

/** Something is being asked; said to readers who cannot see it, and shown only where it takes a while. */
export function loading(what?: string): TemplateResult {
  return html`<p class="loading" role="status"><span class="spinner" aria-hidden="true"></span>${what ?? words().loading}</p>`;
}

/** There is nothing to show, and what to do about it. */
export function empty(title: string, hint: string, action: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<div class="empty"><p class="title">${title}</p><p>${hint}</p>${action}</div>`;
}

/** What was refused, in the service's own words: everything at once, each with its place and its way out. */
export function trouble(thrown: unknown, again?: () => void): TemplateResult {
  const problem = Problem.from(thrown);
  return html`<div class="trouble" role="alert">
    <p class="title">${problem.title}</p>
    ${problem.detail && problem.detail !== problem.title ? html`<p>${problem.detail}</p>` : nothing}
    ${problem.faults.length > 0 ? html`<ul>${problem.faults.map((fault) => html`<li>${faulty(fault)}</li>`)}</ul>` : nothing}
    ${again ? html`<button type="button" @click=${again}>${words().again}</button>` : nothing}
  </div>`;
}

function faulty(fault: Fault): TemplateResult {
  const at = fault.pointer ?? fault.parameter ?? (fault.file ? `${fault.file}:${fault.line ?? 1}` : null);
  return html`${at ? html`<code>${at}</code> ` : nothing}${fault.message} ${fault.hint ?? nothing}`;
}

/** The course of long work, with a way to call it off. */
export function progress(
  what: string,
  done: { readonly percent: number; readonly secondsLeft?: number },
  cancel: () => void,
): TemplateResult {
  const w = words();
  return html`<div class="progress" role="status">
    <label>${what} <progress max="100" .value=${done.percent}></progress></label>
    <span class="soft">${done.percent} %${done.secondsLeft === undefined ? nothing : html` · ${w.secondsLeft(done.secondsLeft)}`}</span>
    <button type="button" class="quiet" @click=${cancel}>${w.cancel}</button>
  </div>`;
}
