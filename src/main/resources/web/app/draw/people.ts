import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { empty, loading, trouble } from '../parts/states';
import { download } from '../parts/download';
import type { Column } from '../parts/table';
import '../parts/table';
import { ask } from '../service/http';
import { number } from '../shell/format';
import { go, type Place } from '../shell/route';
import { View } from '../shell/view';
import { query } from '../service/http';
import * as service from './compare-service';
import { CAUSES, peoplePath, type Cause, type Chosen, type Comparison, type Person, type Turn } from './compare-service';
import './comparison';
import { side } from './comparison';
import { named } from './format';
import { categories, type Names, type Wording } from './service';
import { words } from './words';

const MOST = 5_000;

/** A comparison that was made, or the people who gain or lose by it, for a cause or in a group. */
@customElement('draw-people')
export class DrawPeople extends View {
  @state() private comparison: Comparison | null = null;
  @state() private found: { readonly people: readonly Person[]; readonly more: boolean } | null = null;
  @state() private problem: unknown = null;
  @state() private names: Names = new Map<string, Wording>();
  private turn: Turn | null = null;
  private chosen: Chosen = { cause: null, program: null, category: null };
  private asking = new AbortController();

  async open(at: Place): Promise<void> {
    this.asking.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    const [, , id = '', turn] = at.path;
    this.turn = turn === 'gained' || turn === 'lost' ? turn : null;
    this.chosen = { cause: at.query.get('cause'), program: at.query.get('program'), category: at.query.get('category') };
    this.problem = null;
    this.found = null;
    try {
      if (this.comparison?.id !== id) {
        this.comparison = await service.comparison(id);
        const { request, rules } = this.comparison.alternative;
        const book = rules.version.startsWith('drafts/') ? rules.version : `versions/${rules.version}`;
        void categories(request.asOf, book).then((all) => (this.names = new Map(all.map((each) => [each.category, each.label]))), () => undefined);
      }
      if (this.turn) {
        this.found = await service.people(id, this.turn, this.chosen, MOST, signal);
      }
    } catch (thrown) {
      if (!signal.aborted) {
        this.problem = thrown;
      }
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.asking.abort();
  }

  protected override render(): TemplateResult {
    const w = words().people;
    if (this.problem) {
      return html`<h1>${words().comparison.heading}</h1>${trouble(this.problem)}`;
    }
    const comparison = this.comparison;
    if (!comparison) {
      return html`<h1>${words().comparison.heading}</h1>${loading()}`;
    }
    if (!this.turn) {
      return html`<h1>${words().comparison.heading}</h1><draw-comparison .comparison=${comparison} .names=${this.names}></draw-comparison>`;
    }
    return html`
      <p><a href="/draw/comparisons/${comparison.id}">${w.back}</a></p>
      <h1>${w.title(this.turn)}</h1>
      <p class="soft">${words().comparison.title(side(comparison.baseline), side(comparison.alternative))}</p>
      ${this.choices(comparison)}
      ${this.found ? this.table(comparison, this.found) : loading()}`;
  }

  private choices(comparison: Comparison): TemplateResult {
    const w = words().people;
    const groups = (of: 'program' | 'category'): readonly string[] => [...new Set(comparison.by[of].map((cell) => cell.group))];
    const choice = (title: string, name: keyof Chosen, all: readonly string[], text: (value: string) => string): TemplateResult =>
      html`<label>${title}<select @change=${(event: Event) => this.choose({ [name]: (event.target as HTMLSelectElement).value || null })}>
        <option value="">${w.all}</option>
        ${all.map((value) => html`<option value=${value} ?selected=${value === this.chosen[name]}>${text(value)}</option>`)}
      </select></label>`;
    return html`<div class="fields draw-choices">
      ${choice(words().comparison.cause, 'cause', CAUSES, (cause) => words().comparison.causes[cause as Cause])}
      ${choice(words().comparison.dimensions.program, 'program', groups('program'), (id) => id)}
      ${choice(words().comparison.dimensions.category, 'category', groups('category'), (id) => named(id, this.names))}
    </div>`;
  }

  private choose(change: Partial<Chosen>): void {
    const { cause, program, category } = { ...this.chosen, ...change };
    go(`/draw/comparisons/${this.comparison!.id}/${this.turn}${query({ cause, program, category })}`);
  }

  private table(comparison: Comparison, found: { readonly people: readonly Person[]; readonly more: boolean }): TemplateResult {
    const w = words().people;
    if (found.people.length === 0) {
      return empty(w.nobody, w.nobodyHint);
    }
    const moved = (before: number | null, after: number | null): string =>
      before === after ? number(after ?? 0) : `${before === null ? '—' : number(before)} → ${after === null ? '—' : number(after)}`;
    const columns: readonly Column<Person>[] = [
      {
        title: w.candidate,
        value: (person) => person.id,
        show: (person) => html`<a href="/draw/${comparison.baseline.id}/candidates/${encodeURIComponent(person.id)}?with=${comparison.alternative.id}">${person.id}</a>`,
      },
      { title: w.score, value: (person) => person.scoreAfter, show: (person) => moved(person.scoreBefore, person.scoreAfter) },
      { title: w.rank, value: (person) => person.rankAfter, show: (person) => moved(person.rankBefore, person.rankAfter) },
      { title: words().comparison.cause, value: (person) => words().comparison.causes[person.cause] },
      { title: w.details, value: (person) => person.details },
      { title: w.programs, value: (person) => person.programs.join(', ') },
      { title: w.categories, value: (person) => person.categories.map((each) => named(each, this.names)).join(', ') },
    ];
    return html`<p role="status">${w.count(number(found.people.length), found.more)}</p>
      <data-table .caption=${w.title(this.turn!)} .columns=${columns} .rows=${found.people}></data-table>
      ${found.more ? html`<p><button type="button" class="quiet" @click=${() => void this.takeAll()}>${w.takeAll}</button></p>` : nothing}`;
  }

  /** All of them as the service writes them, where the table has only the first. */
  private async takeAll(): Promise<void> {
    try {
      const response = await ask(peoplePath(this.comparison!.id, this.turn!, this.chosen), { headers: { Accept: 'text/csv' } });
      download(`${this.turn}-${this.comparison!.id}.csv`, 'text/csv;charset=utf-8', await response.text());
    } catch (thrown) {
      this.problem = thrown;
    }
  }
}
