import { html, nothing, type TemplateResult } from 'lit';
import type { Column } from '../parts/table';
import '../parts/table';
import { digest, instant, number } from '../shell/format';
import { book, named, span } from './format';
import type { Line } from './line';
import type { DrawResult, Group, Names, Near, Round, Stage, StageMargin } from './service';
import { words } from './words';

/** The figures of a draw: exact, or those that the curve tells while the exact ones are on their way. */
export function figures(line: Line, tieBreak: string | null | undefined, ranked: number, atTieBreak: number | undefined): TemplateResult {
  const w = words().result;
  const cutOff = line.cutOff;
  const figure = (title: string, value: string, hint = '', long = false): TemplateResult =>
    html`<div><dt>${title}</dt><dd class=${long ? 'long' : ''}>${value}${hint ? html`<small>${hint}</small>` : nothing}</dd></div>`;
  return html`<section aria-label=${w.figures} aria-live=${tieBreak === undefined ? 'off' : 'polite'}><dl class="figures">
    ${figure(w.cutOff, cutOff === null ? w.none : number(cutOff))}
    ${figure(w.tieBreak, tieBreak === undefined ? w.tieBreakComes : tieBreak === null ? w.none : instant(tieBreak), atTieBreak !== undefined && atTieBreak > 1 ? w.atTieBreak(number(atTieBreak)) : '', true)}
    ${figure(w.invited, number(line.invited))}
    ${figure(w.ranked, number(ranked))}
    ${figure(w.atCutOff, cutOff === null ? w.none : number(line.atCutOff), cutOff === null ? '' : w.atCutOffInvited(number(line.atCutOff), cutOff, number(line.invitedAtCutOff)))}
  </dl></section>`;
}

/** What was published of the round that a draw replays, and whether the draw comes to the same. */
export function publishedBeside(round: Round, line: Line, tieBreak: string | null | undefined): TemplateResult {
  const w = words().result;
  const published = w.published(round.number, number(round.cutOff), round.tieBreak === null ? w.noTieBreak : instant(round.tieBreak), number(round.invitations));
  const verdict =
    line.invited !== round.invitations
      ? html`<span class="tag">${w.otherInvitations}</span>`
      : line.cutOff === round.cutOff && (tieBreak === undefined || round.tieBreak === null || same(tieBreak, round.tieBreak))
        ? html`<span class="tag good">${w.sameAsPublished}</span>`
        : html`<span class="tag bad">${w.otherThanPublished}</span>`;
  return html`<p class="draw-published">${verdict} ${published} <a href="/rounds/${round.number}">${w.openRound}</a></p>`;
}

const same = (one: string | null, other: string): boolean => one !== null && Date.parse(one) === Date.parse(other);

/** Who is at the line: the last invited and the best of the others. */
export function margin(draw: string, at: StageMargin): TemplateResult {
  const w = words().margin;
  const distance = (near: Near): string =>
    near.seconds === null || near.points !== 0
      ? w.points(near.points)
      : near.seconds === 0
        ? w.atTheMoment
        : near.seconds > 0
          ? w.later(span(near.seconds))
          : w.earlier(span(near.seconds));
  const columns: readonly Column<Near>[] = [
    { title: w.rank, value: (near) => near.rank },
    { title: w.candidate, value: (near) => near.id, show: (near) => html`<a href="/draw/${draw}/candidates/${encodeURIComponent(near.id)}">${near.id}</a>`, heads: true },
    { title: w.score, value: (near) => near.score },
    { title: w.submitted, value: (near) => near.submittedAt, show: (near) => instant(near.submittedAt) },
    { title: w.distance, value: distance },
  ];
  return html`<div class="draw-margin">
    <data-table .caption=${w.above} .columns=${columns} .rows=${[...at.above].reverse()} titled></data-table>
    <p class="draw-the-line"><span>${at.cutOff === null ? w.noLine : w.line(number(at.cutOff), at.tieBreak === null ? '' : instant(at.tieBreak))}</span></p>
    <data-table .caption=${w.below} .columns=${columns} .rows=${at.below} titled></data-table>
  </div>`;
}

/** How many of the invited count under each group. */
export function groups(caption: string, of: string, counts: Readonly<Record<string, number>>, invited: number, names: Names): TemplateResult {
  const w = words().result;
  const columns: readonly Column<[string, number]>[] = [
    { title: of, value: ([id]) => named(id, names) },
    { title: w.invited, value: ([, count]) => count },
    {
      title: w.share,
      value: ([, count]) => (invited === 0 ? 0 : Math.round((1000 * count) / invited) / 10),
      show: ([, count]) => html`<span class="draw-share"><progress max=${invited || 1} .value=${count} aria-hidden="true"></progress> ${number(invited === 0 ? 0 : Math.round((100 * count) / invited))} %</span>`,
    },
  ];
  const rows = Object.entries(counts).sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  return html`<data-table .caption=${caption} .columns=${columns} .rows=${rows} titled></data-table>`;
}

/** Each stage of a draw that has several, and the groups with places of their own. */
export function stages(result: DrawResult, names: Names): TemplateResult | typeof nothing {
  const w = words().result;
  const grouped = result.stages.flatMap((stage, at) => (stage.groups ?? []).map((group) => ({ stage: at + 1, ...group })));
  if (result.stages.length < 2 && grouped.length === 0) {
    return nothing;
  }
  const stageColumns: readonly Column<Stage>[] = [
    { title: w.stage, value: (stage) => result.stages.indexOf(stage) + 1 },
    { title: w.whom, value: (stage) => stage.program ?? (stage.categories.map((each) => named(each, names)).join(' + ') || words().types[stage.type]) },
    { title: w.ranked, value: (stage) => stage.ranked },
    { title: w.invited, value: (stage) => stage.invited },
    { title: w.cutOff, value: (stage) => stage.cutOff },
    { title: w.tieBreak, value: (stage) => stage.tieBreak, show: (stage) => (stage.tieBreak ? instant(stage.tieBreak) : w.none) },
  ];
  const groupColumns: readonly Column<Group & { stage: number }>[] = [
    { title: w.stage, value: (group) => group.stage },
    { title: w.group, value: (group) => named(group.group, names) },
    { title: w.kind, value: (group) => w.kinds[group.kind] },
    { title: w.places, value: (group) => group.places },
    { title: w.candidates, value: (group) => group.candidates },
    { title: w.invited, value: (group) => group.invited },
    { title: w.cutOff, value: (group) => group.cutOff },
  ];
  return html`<section>
    <h2>${w.stages}</h2>
    ${result.stages.length > 1 ? html`<data-table .caption=${w.stages} .columns=${stageColumns} .rows=${result.stages}></data-table>` : nothing}
    ${grouped.length > 0 ? html`<data-table .caption=${w.groups} .columns=${groupColumns} .rows=${grouped} titled></data-table>` : nothing}
  </section>`;
}

/** By what the result came about, for those who must find it again. */
export function provenance(result: DrawResult): TemplateResult {
  const w = words().result;
  return html`<section>
    <h2>${w.provenance}</h2>
    <dl class="draw-provenance">
      <div><dt>${w.rules}</dt><dd>${book(result.rules)} <code title=${result.rules.digest}>${digest(result.rules.digest)}</code></dd></div>
      <div><dt>${w.pool}</dt><dd><a href="/pools/${encodeURIComponent(result.pool.name)}">${result.pool.name}</a>, ${w.people(number(result.pool.size))} <code title=${result.pool.digest}>${digest(result.pool.digest)}</code></dd></div>
      <div><dt>${w.digest}</dt><dd><code title=${result.digest}>${digest(result.digest)}</code></dd></div>
      <div><dt>${w.elapsed}</dt><dd>${w.milliseconds(number(result.elapsedMs))}</dd></div>
    </dl>
  </section>`;
}

/** Whether groups had places of their own, so that no one line parts the invited from the others. */
export const isGrouped = (result: DrawResult): boolean => result.stages.some((stage) => (stage.groups ?? []).length > 0);
