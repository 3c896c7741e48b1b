import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { loading, trouble } from '../../parts/states';
import { label } from '../../shell/format';
import { go, guard } from '../../shell/route';
import { View } from '../../shell/view';
import { workingDraft } from '../files/service';
import { beginDraft, workIn, type Draft } from '../service';
import { answered, blank, forget, idOf, keep, kept, request, type Answers } from './answers';
import { addressOf } from './list';
import './search';
import { categories, classification, createCategory, type Category, type ExperienceAsked, type Occupation } from './service';
import { words } from './words';

/** Four questions, from which a category is written into a draft. */
@customElement('category-new')
export class CategoryNew extends View {
  @property({ attribute: false }) query = new URLSearchParams();
  @state() private answers: Answers = kept() ?? blank();
  @state() private known: ReadonlyMap<string, Occupation> | null = null;
  /** The categories in force on the date that is asked for. */
  @state() private others: readonly Category[] = [];
  @state() private draft: Draft | null = null;
  @state() private thrown: unknown = null;
  @state() private busy = false;
  @state() private said = '';
  @state() private wrong = '';
  private written = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.whileConnected(guard(() => (answered(this.answers) && !this.written ? words().unsaved : null)));
    void this.learn();
  }

  private async learn(): Promise<void> {
    try {
      this.thrown = null;
      [this.known, this.draft] = await Promise.all([classification(), workingDraft()]);
      await this.neighbours();
    } catch (thrown) {
      this.thrown = thrown;
    }
  }

  /** What the categories of that day ask is offered as a beginning, until the reader says otherwise. */
  private async neighbours(): Promise<void> {
    const rules = this.draft ? `drafts/${this.draft.id}` : 'published';
    this.others = await categories(this.answers.since, rules).catch(() => []);
    const experience = this.answers.months === '' ? commonest(this.others) : null;
    if (experience) {
      this.take(experience);
    }
  }

  private take(experience: ExperienceAsked): void {
    this.set({
      months: String(experience.months),
      withinYears: String(experience.withinYears),
      continuous: experience.continuous,
      canadian: experience.canadian,
    });
  }

  private set(changed: Partial<Answers>): void {
    this.answers = { ...this.answers, ...changed };
    keep(this.answers);
  }

  protected override render(): TemplateResult {
    const w = words();
    return html`<p class="category-back"><a href="/rules/categories">${w.allCategories}</a></p>
      <div class="category-head"><div><h2>${w.newCategory}</h2><p class="soft">${w.fourQuestions}</p></div></div>
      ${this.known
        ? html`<form class="category-form" @submit=${this.send}>
            ${this.name()} ${this.origin()} ${this.occupations(this.known)} ${this.experience()}
            <p class="soft">${this.draft ? w.intoDraft(this.draft.name) : w.intoNew}</p>
            ${this.thrown ? trouble(this.thrown) : nothing}
            <p class="actions"><button type="submit" ?disabled=${this.busy}>${w.write}</button><span role="status">${this.busy ? w.writing : ''}</span></p>
          </form>`
        : this.thrown
          ? trouble(this.thrown, () => void this.learn())
          : loading()}`;
  }

  private field(name: 'en' | 'fr' | 'category' | 'source' | 'purpose' | 'purposeFr', text: string, more: { hint?: string; most: number; need?: boolean; shown?: string }): TemplateResult {
    return html`<label>${text}<input autocomplete="off" ?required=${more.need !== false} maxlength=${more.most} .value=${this.answers[name]}
      placeholder=${more.shown ?? nothing} pattern=${name === 'category' ? '[a-z][a-z0-9]*(-[a-z0-9]+)*' : '[^"\\\\]*'}
      @input=${(event: Event) => this.set({ [name]: (event.target as HTMLInputElement).value })}>
      ${more.hint ? html`<small>${more.hint}</small>` : nothing}</label>`;
  }

  private name(): TemplateResult {
    const w = words();
    return html`<fieldset><legend>${w.question.name}</legend><div class="fields">
      ${this.field('en', w.english, { most: 120 })} ${this.field('fr', w.french, { most: 120 })}
      ${this.field('category', w.id, { most: 50, need: false, hint: w.idHint, shown: idOf(this.answers.en) })}
    </div></fieldset>`;
  }

  private origin(): TemplateResult {
    const w = words();
    return html`<fieldset><legend>${w.question.source}</legend><div class="fields">
      <label>${w.from}<input type="date" required .value=${this.answers.since} @change=${(event: Event) => {
        this.set({ since: (event.target as HTMLInputElement).value });
        void this.neighbours();
      }}></label>
      ${this.field('source', w.sourceField, { most: 500, hint: w.sourceHint })}
      </div><div class="fields">
      ${this.field('purpose', w.purpose, { most: 500 })} ${this.field('purposeFr', w.purposeFr, { most: 500, need: false, hint: w.optional })}
    </div></fieldset>`;
  }

  private occupations(known: ReadonlyMap<string, Occupation>): TemplateResult {
    const w = words();
    const chosen = this.answers.occupations;
    return html`<fieldset><legend>${w.question.occupations}</legend>
      <category-search .listed=${new Set(chosen)} @picked=${(event: CustomEvent<Occupation>) => this.add([event.detail.noc], '')}></category-search>
      <div class="halves">
        <div><label>${w.paste}<textarea rows="3" spellcheck="false" aria-describedby="category-paste"></textarea></label><small id="category-paste">${w.pasteHint}</small>
          <p><button type="button" class="quiet" @click=${() => this.paste(known)}>${w.pasteAdd}</button></p></div>
        <label>${w.copyFrom}<select @change=${this.copy}><option value="">${w.chooseOne}</option>
          ${this.others.filter((each) => each.occupations.length > 0).map((each) => html`<option value=${each.category}>${label(each.label)} (${each.occupations.length})</option>`)}
          </select><small>${w.copyHint}</small></label>
      </div>
      ${this.wrong ? html`<p class="warning" role="alert">${this.wrong}</p>` : nothing}
      <p role="status"><strong>${chosen.length === 0 ? w.noneChosen : w.chosen(chosen.length)}</strong> ${this.said}</p>
      ${chosen.length > 0
        ? html`<div class="category-chosen" tabindex="0" role="group" aria-label=${w.chosen(chosen.length)}><ul>${chosen.map((noc) => {
            const title = known.get(noc)?.title ?? '';
            return html`<li><code>${noc}</code><span>${title}</span>
              <button type="button" class="quiet small" aria-label=${w.removeNamed(title)} @click=${() => this.set({ occupations: chosen.filter((each) => each !== noc) })}>${w.remove}</button></li>`;
          })}</ul></div>`
        : nothing}
    </fieldset>`;
  }

  private experience(): TemplateResult {
    const w = words();
    const a = this.answers;
    const radio = (name: 'continuous' | 'canadian', value: boolean, text: string): TemplateResult =>
      html`<label class="check"><input type="radio" name=${name} ?checked=${a[name] === value} .checked=${a[name] === value} @change=${() => this.set({ [name]: value })}>${text}</label>`;
    const whole = (name: 'months' | 'withinYears', text: string, most: number): TemplateResult =>
      html`<label>${text}<input type="number" required min="1" max=${most} step="1" .value=${a[name]} @input=${(event: Event) => this.set({ [name]: (event.target as HTMLInputElement).value })}></label>`;
    const years = Number(a.withinYears) || 10;
    return html`<fieldset><legend>${w.question.experience}</legend>
      <div class="fields">${whole('months', w.months, years * 12)} ${whole('withinYears', w.years, 10)}</div>
      <div class="fields category-radios">
        <div role="radiogroup" aria-label=${w.gaps}>${radio('continuous', false, w.mayPause)} ${radio('continuous', true, w.mustContinue)}</div>
        <div role="radiogroup" aria-label=${w.place}>${radio('canadian', false, w.anywhere)} ${radio('canadian', true, w.inCanada)}</div>
      </div>
      ${this.others.length > 0
        ? html`<details><summary>${w.usual}</summary><ul>${this.others.flatMap((each) => each.requirement.map((one) => html`<li>${label(one)}</li>`))}</ul></details>`
        : nothing}
    </fieldset>`;
  }

  private add(codes: readonly string[], said: string): void {
    this.set({ occupations: [...new Set([...this.answers.occupations, ...codes])] });
    this.said = said;
    this.wrong = '';
  }

  private paste(known: ReadonlyMap<string, Occupation>): void {
    const w = words();
    const field = this.querySelector('textarea')!;
    const codes = field.value.match(/(?<!\d)\d{5}(?!\d)/g) ?? [];
    const found = codes.filter((code) => known.has(code));
    const fresh = new Set(found.filter((code) => !this.answers.occupations.includes(code)));
    this.add(found, w.pasted(fresh.size));
    const unknown = codes.filter((code) => !known.has(code));
    this.wrong = unknown.length > 0 ? w.unknownCodes(unknown.join(', ')) : '';
    field.value = unknown.join(' ');
  }

  private readonly copy = (event: Event): void => {
    const field = event.target as HTMLSelectElement;
    const other = this.others.find((each) => each.category === field.value);
    field.value = '';
    if (other) {
      const codes = other.occupations.map((each) => each.noc);
      const fresh = codes.filter((code) => !this.answers.occupations.includes(code));
      this.add(codes, words().copied(label(other.label), fresh.length));
      if (other.experience) {
        this.take(other.experience);
      }
    }
  };

  private readonly send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const w = words();
    if (this.answers.occupations.length === 0) {
      this.wrong = w.needOccupation;
      this.querySelector<HTMLElement>('#occupation-search')?.focus();
      return;
    }
    this.busy = true;
    this.thrown = null;
    try {
      const asked = request(this.answers);
      this.draft ??= await beginDraft(w.draftName(label(asked.label)).slice(0, 100));
      const draft = `drafts/${this.draft.id}`;
      workIn(draft);
      const made = await createCategory(draft, asked);
      this.written = true;
      forget();
      go(addressOf(made.category, draft, asked.since, { written: 'true' }));
    } catch (thrown) {
      this.thrown = thrown;
    } finally {
      this.busy = false;
    }
  };
}

/** What most categories ask of work; null where none asks for any. */
function commonest(others: readonly Category[]): ExperienceAsked | null {
  const asked = others.flatMap((each) => (each.experience ? [each.experience] : []));
  const alike = (one: ExperienceAsked): number => asked.filter((other) => JSON.stringify(other) === JSON.stringify(one)).length;
  return asked.reduce<ExperienceAsked | null>((best, each) => (best === null || alike(each) > alike(best) ? each : best), null);
}
