import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { loading, trouble } from '../parts/states';
import type { Column } from '../parts/table';
import '../parts/table';
import { escaped, get } from '../service/http';
import { change, instant, label, number } from '../shell/format';
import { place, type Place } from '../shell/route';
import { View } from '../shell/view';
import { book, named, ofWhom, span } from './format';
import { draw, type DrawResult, type Names, type Turning, type Wording } from './service';
import { words } from './words';

interface Requirement {
  readonly rule: string;
  readonly name: string;
  readonly met: boolean;
  readonly because: string;
  readonly source: string;
}

/** Why somebody is invited in a draw or not, and what would have turned it. */
interface Why {
  readonly id: string;
  readonly draw: string;
  readonly invited: boolean;
  readonly ranked: boolean;
  readonly notRankedBecause?: { readonly inWords: string };
  readonly score: number;
  readonly submittedAt: string;
  readonly cutOff: number | null;
  readonly tieBreak: string | null;
  readonly distance: { readonly points: number; readonly seconds?: number } | null;
  readonly programs: readonly { readonly program: string; readonly eligible: boolean; readonly requirements: readonly Requirement[] }[];
  readonly categories: readonly {
    readonly category: string;
    readonly label: Wording;
    readonly member: boolean;
    readonly requirements: readonly Requirement[];
  }[];
  readonly changes: readonly Turning[];
  readonly note?: string;
}

interface Side {
  readonly result: DrawResult;
  readonly why: Why;
}

/** One person at a draw, or at two draws side by side. */
@customElement('draw-person')
export class DrawPerson extends View {
  @state() private sides: readonly Side[] = [];
  @state() private problem: unknown = null;
  @state() private busy = true;
  private candidate = '';

  async open(at: Place): Promise<void> {
    const [, id = '', , candidate = ''] = at.path;
    const other = at.query.get('with');
    this.candidate = candidate;
    this.problem = null;
    this.busy = true;
    try {
      this.sides = await Promise.all(
        [id, ...(other === null ? [] : [other])].map(async (each) => {
          const [result, why] = await Promise.all([draw(each), get<Why>(`/draws/${escaped(each)}/candidates/${escaped(candidate)}`)]);
          return { result, why };
        }),
      );
    } catch (thrown) {
      this.problem = thrown;
    }
    this.busy = false;
  }

  protected override render(): TemplateResult {
    const w = words().person;
    return html`<p><a href="/draw/${place().path[1]}">${w.back}</a></p>
      <div class="draw-head">
        <h1>${w.title(this.candidate)}</h1>
        ${this.sides[0]
          ? html`<p class="row draw-links"><a class="button quiet" href="/candidate?draw=${this.sides[0].result.id}&candidate=${escaped(this.candidate)}">${w.openProfile}</a></p>`
          : nothing}
      </div>
      ${this.problem ? trouble(this.problem, () => void this.open(place())) : this.busy ? loading() : html`<div class="halves">${this.sides.map((side) => this.side(side))}</div>`}`;
  }

  private side({ result, why }: Side): TemplateResult {
    const w = words().person;
    const names: Names = new Map(why.categories.map((each) => [each.category, each.label]));
    return html`<section class="stack">
      <h2 class="draw-whom">${ofWhom(result.request, names)} <small>${book(result.rules)}, ${w.invitations(number(result.stages.reduce((sum, stage) => sum + stage.invitations, 0)))}</small></h2>
      <p class=${why.invited ? 'good' : 'warning'}><strong>${why.invited ? w.invited : why.ranked ? w.notInvited : w.notRanked}</strong> ${this.reason(why)}</p>
      <dl class="figures">
        <div><dt>${w.score}</dt><dd>${number(why.score)}</dd></div>
        <div><dt>${w.cutOff}</dt><dd>${why.cutOff === null ? '—' : number(why.cutOff)}</dd></div>
        <div><dt>${w.submitted}</dt><dd class="long">${instant(why.submittedAt)}</dd></div>
        <div><dt>${w.tieBreak}</dt><dd class="long">${why.tieBreak === null ? '—' : instant(why.tieBreak)}</dd></div>
      </dl>
      ${why.note ? html`<p class="notice">${why.note}</p>` : nothing}
      ${why.invited ? nothing : this.changes(why)}
      <h3>${w.programs}</h3>
      ${why.programs.map((each) => this.checklist(each.program, each.eligible ? w.eligible : w.notEligible, each.eligible, each.requirements, false))}
      <h3>${w.categories}</h3>
      ${why.categories.map((each) =>
        this.checklist(label(each.label), each.member ? w.member : w.notMember, each.member, each.requirements, result.request.stages.some((stage) => stage.categories.includes(each.category))),
      )}
    </section>`;
  }

  private reason(why: Why): string {
    const w = words().person;
    const distance = why.distance;
    if (why.notRankedBecause) {
      return why.notRankedBecause.inWords;
    }
    if (!distance) {
      return '';
    }
    if (distance.points !== 0) {
      return distance.points > 0 ? w.above(distance.points) : w.below(-distance.points);
    }
    const seconds = distance.seconds ?? 0;
    return seconds === 0 ? w.atTheMoment : seconds > 0 ? w.earlier(span(seconds)) : w.later(span(seconds));
  }

  private changes(why: Why): TemplateResult {
    const w = words().person;
    if (why.changes.length === 0) {
      return why.note ? html`` : html`<h3>${w.changes}</h3><p class="soft">${w.noChange}</p>`;
    }
    const names: Names = new Map(why.categories.map((each) => [each.category, each.label]));
    const becomes = (each: Turning): string =>
      [...each.becomesEligibleFor.map((program) => w.becomesEligible(program)), ...each.becomesMemberOf.map((category) => w.becomesMember(named(category, names)))].join('; ');
    const columns: readonly Column<Turning>[] = [
      { title: w.change, value: (each) => label(each.inWords), show: (each) => html`${label(each.inWords)}${becomes(each) ? html`<br><small>${becomes(each)}</small>` : nothing}` },
      { title: w.points, value: (each) => each.pointsGained, show: (each) => change(each.pointsGained) },
      { title: w.scoreAfter, value: (each) => each.score },
      { title: w.whoDecides, value: (each) => (each.byOthers ? w.others : w.themselves) },
    ];
    return html`<data-table titled .caption=${w.changes} .columns=${columns} .rows=${why.changes}></data-table>`;
  }

  private checklist(name: string, verdict: string, good: boolean, requirements: readonly Requirement[], opened: boolean): TemplateResult {
    const w = words().person;
    return html`<details class="draw-checklist" ?open=${opened}>
      <summary>${name} <span class="tag ${good ? 'good' : ''}">${verdict}</span></summary>
      <ul>${requirements.map(
        (each) => html`<li class=${each.met ? 'met' : 'unmet'}><span class="draw-mark" role="img" aria-label=${each.met ? w.met : w.notMet}>${each.met ? '✓' : '✗'}</span>
          <div>${each.name}<br><small>${each.because} · ${each.source}</small></div></li>`,
      )}</ul>
    </details>`;
  }
}
