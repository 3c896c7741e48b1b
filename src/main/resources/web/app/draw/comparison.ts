import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Column } from '../parts/table';
import '../parts/table';
import { change, instant, label, number } from '../shell/format';
import { language } from '../shell/language';
import { View } from '../shell/view';
import { query } from '../service/http';
import { DIMENSIONS, reportAt, type Cause, type Cell, type Comparison, type Dimension, type Turn } from './compare-service';
import { book, named } from './format';
import type { DrawResult, Names } from './service';
import { words } from './words';

interface Row {
  readonly group: string;
  readonly name: string;
  readonly gained: number | null;
  readonly lost: number | null;
}

/** What two draws differ in: who gains and who loses, for which cause, in which groups. */
@customElement('draw-comparison')
export class DrawComparison extends View {
  @property({ attribute: false }) comparison!: Comparison;
  @property({ attribute: false }) names: Names = new Map();
  @state() private dimension: Dimension = 'program';

  protected override render(): TemplateResult {
    const w = words().comparison;
    const found = this.comparison;
    return html`<section class="draw-comparison">
      <div class="draw-head">
        <h2>${w.title(side(found.baseline), side(found.alternative))}</h2>
        <p class="row draw-links"><a class="button quiet" href=${reportAt(found.id, language())} target="_blank">${w.report}</a></p>
      </div>
      <section aria-label=${w.totals}><dl class="figures draw-turns">
        <div><dt>${w.gained}</dt><dd>${this.people('gained', found.gained, {})}</dd></div>
        <div><dt>${w.lost}</dt><dd>${this.people('lost', found.lost, {})}</dd></div>
        <div><dt>${w.line}</dt><dd>${cutOff(found.baseline)} → ${cutOff(found.alternative)}</dd></div>
        <div><dt>${w.invited}</dt><dd>${number(found.baseline.invited)} → ${number(found.alternative.invited)}</dd></div>
        <div><dt>${w.ranked}</dt><dd>${number(found.baseline.ranked)} → ${number(found.alternative.ranked)}</dd></div>
      </dl></section>
      <p class="soft">${w.tieBreaks(moment(found.baseline), moment(found.alternative))}</p>
      ${found.gained === 0 && found.lost === 0 ? html`<p class="notice">${w.nobody}</p>` : this.differences()}
    </section>`;
  }

  private differences(): TemplateResult {
    const w = words().comparison;
    const found = this.comparison;
    const causes = found.causes.filter((each) => each.gained !== 0 || each.lost !== 0);
    const columns: readonly Column<Comparison['causes'][number]>[] = [
      { title: w.cause, value: (row) => w.causes[row.cause], show: (row) => html`<strong>${w.causes[row.cause]}</strong><br><small>${w.means[row.cause]}</small>` },
      { title: w.gained, value: (row) => row.gained, show: (row) => this.people('gained', row.gained, { cause: row.cause }) },
      { title: w.lost, value: (row) => row.lost, show: (row) => this.people('lost', row.lost, { cause: row.cause }) },
    ];
    return html`
      <div class="halves">
        <data-table titled .caption=${w.byCause} .columns=${columns} .rows=${causes}></data-table>
        ${this.groups()}
      </div>
      ${found.displacedBy.length === 0
        ? nothing
        : html`<h3>${w.displacedBy}</h3><ul>${found.displacedBy.map(
            (mover) => html`<li>${w.mover(mover.displaced, label(mover.said), mover.candidates === null ? w.few : number(mover.candidates))}</li>`,
          )}</ul>`}
      ${found.items.length === 0 ? nothing : this.items()}`;
  }

  private groups(): TemplateResult {
    const w = words().comparison;
    const rows = summed(this.comparison.by[this.dimension], this.names);
    const link = (row: Row, turn: Turn, count: number | null): TemplateResult =>
      this.dimension === 'program' || this.dimension === 'category'
        ? this.people(turn, count, { [this.dimension]: row.group })
        : html`${count === null ? w.few : number(count)}`;
    const columns: readonly Column<Row>[] = [
      { title: w.dimensions[this.dimension], value: (row) => row.name },
      { title: w.gained, value: (row) => row.gained, show: (row) => link(row, 'gained', row.gained) },
      { title: w.lost, value: (row) => row.lost, show: (row) => link(row, 'lost', row.lost) },
      {
        title: w.net,
        value: (row) => (row.gained === null || row.lost === null ? null : row.gained - row.lost),
        show: (row) => (row.gained === null || row.lost === null ? w.few : change(row.gained - row.lost)),
      },
    ];
    return html`<div>
      <p class="row"><label class="draw-inline">${w.by}
        <select @change=${(event: Event) => (this.dimension = (event.target as HTMLSelectElement).value as Dimension)}>
          ${DIMENSIONS.map((each) => html`<option value=${each} ?selected=${each === this.dimension}>${w.dimensions[each]}</option>`)}
        </select></label></p>
      <data-table .caption=${w.byGroup(w.dimensions[this.dimension])} .columns=${columns} .rows=${rows}></data-table>
    </div>`;
  }

  private items(): TemplateResult {
    const w = words().comparison;
    const columns: readonly Column<Comparison['items'][number]>[] = [
      { title: w.rule, value: (row) => label(row.name), show: (row) => html`${label(row.name)} <code>${row.rule}</code>` },
      { title: w.candidates, value: (row) => row.candidates },
      { title: w.points, value: (row) => row.points, show: (row) => (row.points === null ? w.few : change(row.points)) },
    ];
    return html`<data-table titled .caption=${w.items} .columns=${columns} .rows=${this.comparison.items}></data-table>`;
  }

  /** A count that opens the people it counts. */
  private people(turn: Turn, count: number | null, chosen: { cause?: Cause; program?: string; category?: string }): TemplateResult {
    const w = words().comparison;
    return count === null
      ? html`${w.few}`
      : count === 0
        ? html`0`
        : html`<a href="/draw/comparisons/${this.comparison.id}/${turn}${query(chosen)}" aria-label=${w.who(number(count), turn)}>${number(count)}</a>`;
  }
}

const cutOff = (draw: DrawResult): string => (draw.cutOff === null ? words().result.none : number(draw.cutOff));
const moment = (draw: DrawResult): string => (draw.tieBreak === null ? words().result.none : instant(draw.tieBreak));

/** One side of a comparison: by which rules, and how many invitations. */
export const side = (draw: DrawResult): string =>
  words().comparison.side(book(draw.rules), number(draw.request.stages.reduce((sum, stage) => sum + stage.invitations, 0)));

/** The cells of each group added up over their causes; not told where one of them is not. */
function summed(cells: readonly Cell[], names: Names): readonly Row[] {
  const rows = new Map<string, Row>();
  const add = (one: number | null, other: number | null): number | null => (one === null || other === null ? null : one + other);
  for (const cell of cells) {
    const before = rows.get(cell.group);
    const title = cell.title ? label(cell.title) : named(cell.group, names);
    rows.set(cell.group, {
      group: cell.group,
      name: /^\d{5}$/.test(cell.group) ? `${cell.group} ${title}` : title,
      gained: add(before ? before.gained : 0, cell.gained),
      lost: add(before ? before.lost : 0, cell.lost),
    });
  }
  return [...rows.values()];
}
