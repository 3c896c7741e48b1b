import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { BLANK, toAddress } from '../../draw/request';
import { Answer } from '../../parts/answer';
import { empty } from '../../parts/states';
import '../../parts/table';
import type { Column } from '../../parts/table';
import { query as queryOf } from '../../service/http';
import { change, instant, label, number } from '../../shell/format';
import { note, place } from '../../shell/route';
import { View } from '../../shell/view';
import type { Draft } from '../service';
import { choices, type Choice } from './draws';
import { compare } from './results';
import type { Comparison, DrawOutcome, Group } from './service';
import { words } from './results-words';

/** What a draft does to a draw: where the line falls with and without it, and who gains or loses an invitation, by cause. */
@customElement('draft-impact')
export class DraftImpact extends View {
  @property({ attribute: false }) draft: Draft | null = null;
  @property({ attribute: false }) query = new URLSearchParams();
  @property({ type: Boolean }) brief = false;
  @state() private chosen: string | null = null;
  private asked = '';
  private readonly choices = new Answer<readonly Choice[]>(this);
  private readonly comparison = new Answer<Comparison>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.choices.ask(choices);
  }

  protected override spoken(): void {
    super.spoken();
    void this.choices.ask(choices);
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('query')) {
      this.chosen = this.query.get('draw') ?? this.chosen;
    }
    const draft = this.draft;
    const choice = this.choice();
    if (draft && choice && this.asked !== `${draft.digest} ${choice.key}`) {
      this.asked = `${draft.digest} ${choice.key}`;
      this.comparison.forget();
      void this.comparison.ask((signal, tell) => compare(draft, choice.draw, signal, tell));
    }
  }

  private choice(): Choice | null {
    const all = this.choices.value ?? [];
    return all.find((each) => each.key === this.chosen) ?? all[0] ?? null;
  }

  protected override render(): TemplateResult {
    const w = words();
    return this.choices.view((all) =>
      all.length === 0
        ? empty(w.noDraws, w.noDrawsHint, html`<a class="button" href="/draw">${w.toDraw}</a>`)
        : html`${this.picker(all)}
            <div aria-live="polite">${this.comparison.view((found) => this.effect(found), w.comparing, () => html`<p>${w.comparingIdle}</p>
              <p><button type="button" @click=${() => this.comparison.again()}>${w.compareNow}</button></p>`)}
            ${this.comparison.thrown ? html`<p><a href="/rules/drafts/${this.draft?.id}?view=check">${w.seeCheck}</a></p>` : nothing}</div>`,
    );
  }

  private picker(all: readonly Choice[]): TemplateResult {
    const w = words();
    const chosen = this.choice()?.key;
    const groups = [...new Set(all.map((each) => each.group))];
    return html`<label class="draft-draw">${w.inWhichDraw}
      <select @change=${(event: Event) => this.choose((event.target as HTMLSelectElement).value)}>${groups.map(
        (group) => html`<optgroup label=${group}>${all.filter((each) => each.group === group).map(
          (each) => html`<option value=${each.key} ?selected=${each.key === chosen}>${each.title}</option>`)}</optgroup>`,
      )}</select></label>`;
  }

  private choose(key: string): void {
    this.chosen = key;
    const here = place();
    here.query.set('draw', key);
    note('/' + here.path.join('/') + queryOf(Object.fromEntries(here.query)));
  }

  private effect(found: Comparison): TemplateResult {
    const w = words();
    const { baseline, alternative } = found;
    const moved = (alternative.cutOff ?? 0) - (baseline.cutOff ?? 0);
    return html`<dl class="figures">
        <div><dt>${w.lineBefore}</dt><dd>${this.line(baseline)}</dd></div>
        <div><dt>${w.lineAfter}</dt><dd>${this.line(alternative, moved)}</dd></div>
        <div><dt>${w.gain}</dt><dd>${number(found.gained)}</dd></div>
        <div><dt>${w.lose}</dt><dd>${number(found.lost)}</dd></div>
        <div><dt>${w.takePart}</dt><dd>${number(alternative.ranked)} <small>${w.against(number(baseline.ranked), change(alternative.ranked - baseline.ranked))}</small></dd></div>
      </dl>
      ${found.gained + found.lost === 0 ? html`<p class="notice">${w.noEffect}</p>` : nothing}
      ${this.causes(found)}
      ${this.brief ? nothing : html`${this.groups(w.byProgram, found.by.program)} ${this.groups(w.byCategory, found.by.category)}`}
      <p class="row"><a href=${this.inDraw(found)}>${w.inDraw}</a>
        <a href="/api/v1/comparisons/${found.id}/report" target="_blank">${w.report}</a></p>`;
  }

  private line(draw: DrawOutcome, moved = 0): TemplateResult {
    const w = words();
    return draw.cutOff === null
      ? html`${w.nobody}`
      : html`${number(draw.cutOff)}${moved === 0 ? nothing : html` <span class="draft-moved">${change(moved)}</span>`}
          <small>${draw.tieBreak ? instant(draw.tieBreak) : nothing}</small>`;
  }

  private causes(found: Comparison): TemplateResult {
    const w = words();
    type Row = Comparison['causes'][number];
    const columns: Column<Row>[] = [
      { title: w.cause, value: (each) => w.causes[each.cause] },
      { title: w.gain, value: (each) => each.gained },
      { title: w.lose, value: (each) => each.lost },
    ];
    return html`<data-table .caption=${w.byCause} titled .columns=${columns} .rows=${found.causes.filter((each) => each.gained + each.lost > 0)}></data-table>`;
  }

  private groups(caption: string, groups: readonly Group[]): TemplateResult | typeof nothing {
    const w = words();
    if (groups.length === 0) {
      return nothing;
    }
    const columns: Column<Group>[] = [
      { title: w.group, value: (each) => (each.title ? label(each.title) : each.group) },
      { title: w.cause, value: (each) => w.causes[each.cause] },
      { title: w.gain, value: (each) => each.gained },
      { title: w.lose, value: (each) => each.lost },
    ];
    return html`<data-table .caption=${caption} titled .columns=${columns} .rows=${groups}></data-table>`;
  }

  /** The draw page with the same draw and the draft beside it; of a draw in several stages, the comparison alone. */
  private inDraw(found: Comparison): string {
    const draw = this.choice()?.draw;
    const stage = draw?.stages[0];
    if (!draw || !stage || draw.stages.length > 1) {
      return `/draw/comparisons/${found.id}`;
    }
    return toAddress({
      ...BLANK,
      pool: draw.pool,
      asOf: draw.asOf,
      type: stage.type,
      program: stage.program ?? '',
      categories: stage.categories,
      invitations: stage.invitations,
      floor: stage.floor,
      excludeInvited: draw.excludeInvited,
      excludeDraws: draw.excludeDraws,
      rules: `versions/${this.draft?.base ?? ''}`,
      compare: `drafts/${this.draft?.id ?? ''}`,
    });
  }
}
