import { html, nothing, type TemplateResult } from 'lit';
import { date, label } from '../shell/format';
import type { Evaluation, Requirement } from './service';
import { cited } from './score';
import { words } from './words';

/** Every requirement of a group, met or not, with the values that decided. */
function checklist(
  title: string, holds: boolean, yes: string, no: string, requirements: readonly Requirement[], otherwise: readonly Requirement[] | null, turned: boolean, open: boolean,
): TemplateResult {
  const w = words();
  const met = requirements.filter((one) => one.met).length;
  return html`<details class="checklist" ?open=${open}>
    <summary><strong>${title}</strong> <span class="tag ${holds ? 'good' : ''}">${holds ? '✓ ' + yes : '✗ ' + no}</span>
      <span class="soft">${w.metOf(met, requirements.length)}</span>${turned ? html` <span class="tag accent">${w.differs}</span>` : nothing}</summary>
    <ul>${requirements.map((one) => requirement(one, otherwise))}</ul>
  </details>`;
}

export function requirement(one: Requirement, otherwise: readonly Requirement[] | null = null): TemplateResult {
  const w = words();
  const same = otherwise === null || otherwise.some((theirs) => theirs.rule === one.rule && theirs.met === one.met && theirs.because === one.because);
  return html`<li class=${one.met ? 'met' : 'unmet'}>
    <span class="verdict">${one.met ? '✓' : '✗'} <span>${one.met ? w.met : w.unmet}</span></span>
    <div><span>${one.name}</span>${same ? nothing : html` <span class="tag accent">${w.differs}</span>`}
      <small>${one.because}. ${cited(one.source)}</small></div></li>`;
}

export function programs(found: Evaluation, other: Evaluation | null): TemplateResult {
  const w = words();
  return html`<h3>${w.eligibility}</h3>
    ${found.eligibilityStatedFrom ? html`<p class="warning">${w.statedFrom(date(found.eligibilityStatedFrom))}</p>` : nothing}
    ${found.programs.map((one) => {
      const theirs = other?.programs.find((each) => each.program === one.program);
      return checklist(one.program, one.eligible, w.eligible, w.notEligible, one.requirements, theirs?.requirements ?? null, other !== null && theirs?.eligible !== one.eligible, false);
    })}`;
}

export function categories(found: Evaluation, other: Evaluation | null): TemplateResult {
  const w = words();
  return html`<h3>${w.categories}</h3>
    ${found.categories.length === 0 ? html`<p class="soft">${w.noCategories}</p>` : nothing}
    ${found.categories.map((one) => {
      const theirs = other?.categories.find((each) => each.category === one.category);
      return checklist(label(one.label), one.member, w.memberOf, w.notMember, one.requirements, theirs?.requirements ?? null, other !== null && theirs?.member !== one.member, false);
    })}`;
}
