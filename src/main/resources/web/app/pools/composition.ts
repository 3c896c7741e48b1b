import { html, svg, type TemplateResult } from 'lit';
import '../parts/table';
import type { Column } from '../parts/table';
import { choice } from '../candidate/field-words';
import { label, percent } from '../shell/format';
import { language, locale } from '../shell/language';
import type { ByFact, Composition, Group } from './service';
import { words } from './words';

/** A pool by each fact, every count beside its share. */
export function byFacts(found: Composition): TemplateResult {
  const w = words();
  return html`<section class="sheet"><h2>${w.composition}</h2>
    <p class="soft">${w.compositionHint}</p>
    <div class="facts">${found.by.filter((by) => by.groups.length > 0).map((by) => fact(by, Math.max(1, found.pool.size)))}</div></section>`;
}

function fact(by: ByFact, size: number): TemplateResult {
  const w = words();
  const none = { value: '', candidates: by.none };
  const rows: readonly Group[] = by.none > 0 ? [...by.groups, none] : by.groups;
  const columns: Column<Group>[] = [
    { title: w.group, value: (group) => (group === none ? (by.exclusive ? w.notDeclared : w.noGroup) : called(by, group)) },
    { title: w.candidates, value: (group) => group.candidates },
    { title: w.share, value: (group) => group.candidates / size, show: (group) => html`${bar(group.candidates / size)}${percent(group.candidates / size)}` },
  ];
  return html`<data-table .caption=${w.facts[by.fact]} titled .step=${12} .columns=${columns} .rows=${rows}></data-table>`;
}

/** Drawn with attributes: a strict content security policy refuses widths in the markup of styles. */
const bar = (share: number): TemplateResult =>
  html`<svg class="share" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${svg`<rect width=${share * 100} height="10"></rect>`}</svg>`;

function called(by: ByFact, group: Group): string {
  if (by.fact === 'OCCUPATION') {
    return group.title ? `${group.value} ${label(group.title)}` : group.value;
  }
  switch (by.fact) {
    case 'COUNTRY':
      return countries().of(group.value) ?? group.value;
    case 'FIRST_OFFICIAL_LANGUAGE':
    case 'EDUCATION':
    case 'CANADIAN_CREDENTIAL':
    case 'PROVINCE':
      return choice(group.value);
    default:
      return group.title ? label(group.title) : group.value;
  }
}

let names: { spoken: string; of: Intl.DisplayNames } | null = null;

function countries(): Intl.DisplayNames {
  names = names?.spoken === language() ? names : { spoken: language(), of: new Intl.DisplayNames(locale(), { type: 'region' }) };
  return names.of;
}
