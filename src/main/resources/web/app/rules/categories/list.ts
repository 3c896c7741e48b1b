import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Answer } from '../../parts/answer';
import '../../parts/rulebook-picker';
import { empty } from '../../parts/states';
import '../../parts/table';
import type { Column } from '../../parts/table';
import { escaped, query as queryOf } from '../../service/http';
import { date, label } from '../../shell/format';
import { note } from '../../shell/route';
import { View } from '../../shell/view';
import { openDraft } from '../service';
import { categories, today, type Category } from './service';
import { words } from './words';

/** The categories in force on a date, by the rules that one chooses. */
@customElement('category-list')
export class CategoryList extends View {
  @property({ attribute: false }) query = new URLSearchParams();
  private readonly found = new Answer<readonly Category[]>(this);

  private get asOf(): string {
    return this.query.get('asOf') ?? today();
  }

  private get rules(): string {
    return this.query.get('rules') ?? 'published';
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('query')) {
      void this.found.ask((signal) => categories(this.asOf, this.rules, signal));
    }
  }

  private choose(name: string, value: string): void {
    const query = new URLSearchParams({ asOf: this.asOf, rules: this.rules });
    query.set(name, value);
    this.query = query;
    note('/rules/categories' + queryOf(Object.fromEntries(query)));
  }

  protected override render(): TemplateResult {
    const w = words();
    const draft = this.rules.startsWith('drafts/') ? this.rules : openDraft();
    return html`<div class="category-head"><h2>${w.categories}</h2>
        <a class="button" href="/rules/new-category${queryOf({ rules: draft })}">${w.newCategory}</a></div>
      <p class="soft">${w.categoriesHint}</p>
      <div class="fields category-filters">
        <label>${w.onDate}<input type="date" required .value=${this.asOf} @change=${(event: Event) => {
          const field = event.target as HTMLInputElement;
          if (field.reportValidity()) {
            this.choose('asOf', field.value);
          }
        }}></label>
        <rulebook-picker .value=${this.rules} @change=${(event: Event) => this.choose('rules', (event.target as unknown as { value: string }).value)}></rulebook-picker>
      </div>
      ${this.found.view((found) => (found.length === 0 ? empty(w.none, w.noneHint) : this.table(found)))}`;
  }

  private table(found: readonly Category[]): TemplateResult {
    const w = words();
    const columns: Column<Category>[] = [
      {
        title: w.category,
        value: (each) => label(each.label),
        show: (each) => html`<a href=${addressOf(each.category, this.rules, this.asOf)}>${label(each.label)}</a> <code class="soft">${each.category}</code>`,
      },
      { title: w.occupations, value: (each) => each.occupations.length },
      { title: w.requirement, value: (each) => each.requirement.map(label).join('; ') },
      { title: w.since, value: (each) => each.since, show: (each) => html`<span class="category-day">${date(each.since)}</span>` },
      { title: w.source, value: (each) => each.source },
    ];
    return html`<data-table .caption=${w.categoriesOn(date(this.asOf))} .columns=${columns} .rows=${found}></data-table>`;
  }
}

/** Where a category is shown. */
export const addressOf = (category: string, rules: string, asOf: string, more: Record<string, string> = {}): string =>
  `/rules/categories/${escaped(category)}${queryOf({ rules, asOf, ...more }).replaceAll('%2F', '/')}`;
