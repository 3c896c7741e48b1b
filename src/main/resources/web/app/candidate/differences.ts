import { html, type TemplateResult } from 'lit';
import '../parts/table';
import type { Column } from '../parts/table';
import { change, date, label, number } from '../shell/format';
import { cited, ordered, sectionName } from './score';
import { SECTIONS, type Evaluation, type PointsItem } from './service';
import { words } from './words';

interface Difference {
  readonly what: string;
  readonly here: string;
  readonly there: string;
}

/** What the same person comes to on two dates or under two rule books, where it differs. */
export function differences(a: Evaluation, b: Evaluation): TemplateResult {
  const w = words();
  const rows: Difference[] = [];
  const add = (what: string, here: string, there: string): void => {
    if (here !== there) {
      rows.push({ what, here, there });
    }
  };
  add(w.score, number(a.crs.total), number(b.crs.total));
  SECTIONS.forEach((section) => add(w.sections[section], number(a.crs[section]), number(b.crs[section])));
  const programs = new Set([...a.programs, ...b.programs].map((one) => one.program));
  const verdict = (holds: boolean | undefined, yes: string, no: string): string => (holds === undefined ? '–' : holds ? yes : no);
  programs.forEach((program) => {
    const of = (found: Evaluation): string => verdict(found.programs.find((one) => one.program === program)?.eligible, w.eligible, w.notEligible);
    add(program, of(a), of(b));
  });
  const categories = new Map([...b.categories, ...a.categories].map((one) => [one.category, one.label]));
  categories.forEach((both, category) => {
    const of = (found: Evaluation): string => verdict(found.categories.find((one) => one.category === category)?.member, w.memberOf, w.notMember);
    add(label(both), of(a), of(b));
  });
  const columns = [
    { title: w.what, value: (row: Difference) => row.what },
    { title: `${w.here}: ${w.on(date(a.asOf), a.rules.version)}`, value: (row: Difference) => row.here },
    { title: `${w.there}: ${w.on(date(b.asOf), b.rules.version)}`, value: (row: Difference) => row.there },
  ];
  return html`<section class="sheet" aria-label=${w.differences}>
    ${rows.length === 0 ? html`<h2>${w.differences}</h2><p>${w.noDifference}</p>` : html`<data-table titled .caption=${w.differences} .columns=${columns} .rows=${rows}></data-table>`}
  </section>`;
}

interface Pair {
  readonly item: PointsItem;
  readonly here: PointsItem | null;
  readonly there: PointsItem | null;
}

/** The points of both, rule by rule; where they differ, the row is marked and says so. */
export function pointsBeside(a: Evaluation, b: Evaluation): TemplateResult {
  const w = words();
  const pairs = new Map<string, Pair>();
  for (const [key, item] of keyed(a)) {
    pairs.set(key, { item, here: item, there: null });
  }
  for (const [key, item] of keyed(b)) {
    const known = pairs.get(key);
    pairs.set(key, { item: known?.item ?? item, here: known?.here ?? null, there: item });
  }
  const byItem = new Map([...pairs.values()].map((pair) => [pair.item, pair]));
  const apart = (pair: Pair): number => (pair.there?.points ?? 0) - (pair.here?.points ?? 0);
  const columns: Column<Pair>[] = [
    { title: w.rule, value: (pair) => pair.item.name, show: (pair) => html`${pair.item.name}${differs(pair) ? html` <span class="tag accent">${w.differs}</span>` : ''}` },
    { title: w.section, value: (pair) => sectionName(pair.item.section) },
    { title: w.here, value: (pair) => pair.here?.points ?? null, show: (pair) => (pair.here ? number(pair.here.points) : '–') },
    { title: w.there, value: (pair) => pair.there?.points ?? null, show: (pair) => (pair.there ? number(pair.there.points) : '–') },
    { title: w.change, value: apart, show: (pair) => (apart(pair) === 0 ? '–' : change(apart(pair))) },
    { title: w.because, value: (pair) => because(pair) },
    { title: w.source, value: (pair) => pair.item.source, show: (pair) => cited(pair.item.source) },
  ];
  return html`<section class="sheet"><data-table .caption=${w.points} titled .columns=${columns} .rows=${ordered([...byItem.keys()]).map((item) => byItem.get(item)!)} .marked=${differs}></data-table></section>`;
}

/** The items by rule and factor; a rule that gives points several times, once an ability, gives them in the same order each time. */
function keyed(found: Evaluation): ReadonlyMap<string, PointsItem> {
  const times = new Map<string, number>();
  return new Map(
    found.crs.points.map((item) => {
      const key = `${item.section}/${item.factor}/${item.rule}`;
      const time = (times.get(key) ?? 0) + 1;
      times.set(key, time);
      return [`${key}/${time}`, item];
    }),
  );
}

const differs = (pair: Pair): boolean => pair.here?.points !== pair.there?.points || pair.here?.because !== pair.there?.because;

const because = (pair: Pair): string =>
  pair.here && pair.there && pair.here.because !== pair.there.because ? `${pair.here.because} → ${pair.there.because}` : pair.item.because;
