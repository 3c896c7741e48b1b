import { html, type TemplateResult } from 'lit';
import { date } from '../shell/format';
import { categories, programs } from './checklists';
import { differences, pointsBeside } from './differences';
import { points } from './score';
import type { Evaluation } from './service';
import { words } from './words';

/** What the rules find; beside it what they find otherwise, where that is asked for. */
export function result(found: Evaluation, other: Evaluation | null): TemplateResult {
  const w = words();
  const on = (one: Evaluation): string => w.on(date(one.asOf), one.rules.version);
  if (other === null) {
    return html`<section class="sheet" aria-label=${w.result}><h2>${w.result} <small>${on(found)}</small></h2>
      <candidate-score .found=${found}></candidate-score>
      <div class="halves"><div>${programs(found, null)}</div><div>${categories(found, null)}</div></div></section>`;
  }
  const side = (mine: Evaluation, theirs: Evaluation, name: string): TemplateResult =>
    html`<section class="sheet" aria-label="${name}: ${on(mine)}"><h2>${name} <small>${on(mine)}</small></h2>
      <candidate-score .found=${mine} .other=${theirs}></candidate-score>${programs(mine, theirs)} ${categories(mine, theirs)}</section>`;
  return html`${differences(found, other)}
    <div class="halves">${side(found, other, w.here)}${side(other, found, w.there)}</div>`;
}

/** Every rule behind the score. */
export const behind = (found: Evaluation, other: Evaluation | null): TemplateResult => (other === null ? points(found) : pointsBeside(found, other));
