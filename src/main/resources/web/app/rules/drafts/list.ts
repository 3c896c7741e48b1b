import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Answer } from '../../parts/answer';
import { Dialog } from '../../parts/dialog';
import { empty, trouble } from '../../parts/states';
import '../../parts/table';
import type { Column } from '../../parts/table';
import { query as queryOf } from '../../service/http';
import { moment } from '../../shell/format';
import { go, note } from '../../shell/route';
import { onUser, whoAmI } from '../../shell/user';
import { View } from '../../shell/view';
import { beginDraft, drafts, openDraft, versions, workIn, type Draft, type Version } from '../service';
import { words } from './words';

const STATES = ['DRAFT', 'IN_REVIEW', 'PUBLISHED', 'REJECTED', 'WITHDRAWN'] as const;

interface Known {
  readonly drafts: readonly Draft[];
  readonly versions: readonly Version[];
  readonly user: string;
}

/** All drafts: one's own first, those that wait for something before those that are done with. */
@customElement('draft-list')
export class DraftList extends View {
  @property({ attribute: false }) query = new URLSearchParams();
  @state() private thrown: unknown = null;
  @state() private working: string | null = openDraft();
  private readonly known = new Answer<Known>(this);
  private readonly dialog = new Dialog();

  override connectedCallback(): void {
    super.connectedCallback();
    this.whileConnected(onUser(() => this.ask()));
    this.ask();
  }

  private ask(): void {
    void this.known.ask(async () => {
      const [all, made, user] = await Promise.all([drafts(), versions(), whoAmI()]);
      return { drafts: all, versions: made, user };
    });
  }

  protected override render(): TemplateResult {
    const w = words();
    return html`<div class="draft-head">
        <h2>${w.drafts}</h2>
        <button type="button" @click=${() => this.dialog.open()}>${w.begin}</button>
      </div>
      <p class="soft">${w.draftsHint}</p>
      ${this.filters()}
      ${this.known.view((known) => this.table(known))}
      ${this.beginning()}`;
  }

  private filters(): TemplateResult {
    const w = words();
    const chosen = this.query.get('state') ?? 'open';
    const whose = this.query.get('whose') ?? 'all';
    const option = (value: string, now: string, text: string): TemplateResult =>
      html`<option value=${value} ?selected=${value === now}>${text}</option>`;
    return html`<div class="fields draft-filters">
      <label>${w.stateFilter}<select @change=${(event: Event) => this.filter('state', (event.target as HTMLSelectElement).value, 'open')}>
        ${option('open', chosen, w.open)} ${option('all', chosen, w.all)}
        ${STATES.map((each) => option(each, chosen, w.state[each]))}
      </select></label>
      <label>${w.whose}<select @change=${(event: Event) => this.filter('whose', (event.target as HTMLSelectElement).value, 'all')}>
        ${option('all', whose, w.everybody)} ${option('mine', whose, w.mine)}
      </select></label>
    </div>`;
  }

  private filter(name: string, value: string, usual: string): void {
    const query = new URLSearchParams(this.query);
    if (value === usual) {
      query.delete(name);
    } else {
      query.set(name, value);
    }
    this.query = query;
    note('/rules/drafts' + queryOf(Object.fromEntries(query)));
  }

  private shown(known: Known): Draft[] {
    const chosen = this.query.get('state') ?? 'open';
    const mine = this.query.get('whose') === 'mine';
    const open = (draft: Draft): boolean => draft.state === 'DRAFT' || draft.state === 'IN_REVIEW';
    const rank = (draft: Draft): number => (draft.author === known.user ? 0 : 10) + STATES.indexOf(draft.state);
    return known.drafts
      .filter((draft) => (chosen === 'all' || (chosen === 'open' ? open(draft) : draft.state === chosen)) && (!mine || draft.author === known.user))
      .sort((a, b) => rank(a) - rank(b) || b.id - a.id);
  }

  private table(known: Known): TemplateResult {
    const w = words();
    const rows = this.shown(known);
    if (rows.length === 0) {
      return known.drafts.length === 0 ? empty(w.noDrafts, w.noDraftsHint) : empty(w.noneSo, w.noneSoHint);
    }
    const columns: Column<Draft>[] = [
      { title: w.name, value: (draft) => draft.name, show: (draft) => html`<a href="/rules/drafts/${draft.id}">${draft.name}</a> <span class="soft">${draft.id}</span>` },
      { title: w.stateColumn, value: (draft) => w.state[draft.state], show: (draft) => stateTag(draft) },
      { title: w.author, value: (draft) => draft.author, show: (draft) => html`${draft.author}${draft.author === known.user ? html` <span class="soft">(${w.you})</span>` : nothing}` },
      { title: w.base, value: (draft) => w.version(draft.base), show: (draft) => html`${w.version(draft.base)}${draft.rebaseNeeded ? html` <span class="tag">${w.rebaseNeeded}</span>` : nothing}` },
      { title: w.changed, value: (draft) => draft.changedAt, show: (draft) => `${moment(draft.changedAt)}, ${draft.changedBy}` },
      { title: w.work, value: (draft) => (this.working === `drafts/${draft.id}` ? w.workedIn : ''), show: (draft) => this.work(draft) },
    ];
    return html`<data-table .caption=${w.drafts} .columns=${columns} .rows=${rows}
      .marked=${(draft: Draft) => this.working === `drafts/${draft.id}`}></data-table>`;
  }

  private work(draft: Draft): TemplateResult | typeof nothing {
    const w = words();
    if (draft.state !== 'DRAFT' && draft.state !== 'IN_REVIEW') {
      return nothing;
    }
    const name = `drafts/${draft.id}`;
    const working = this.working === name;
    return html`<button type="button" class="quiet small" aria-pressed=${working ? 'true' : 'false'} aria-label=${w.workInNamed(draft.name)}
      @click=${() => { workIn(working ? null : name); this.working = openDraft(); }}>${working ? w.workedIn : w.workIn}</button>`;
  }

  private beginning(): TemplateResult {
    const w = words();
    const made = this.known.value?.versions ?? [];
    return this.dialog.view(
      w.begin,
      html`<form id="begin-draft" class="stack" @submit=${this.begin}>
        <label>${w.beginName}<input name="name" required maxlength="100" autocomplete="off"><small>${w.beginNameHint}</small></label>
        <label>${w.beginBase}<select name="base">
          ${made.map((each, at) => html`<option value=${each.version} ?selected=${at === 0}>${at === 0 ? w.baseServing(each.version) : w.version(each.version)}</option>`)}
        </select></label>
        ${this.thrown ? trouble(this.thrown) : nothing}
      </form>`,
      html`<button type="submit" form="begin-draft">${w.begin}</button>`,
    );
  }

  private async begin(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    try {
      this.thrown = null;
      const begun = await beginDraft(String(form.get('name')).trim(), `versions/${form.get('base')}`);
      workIn(`drafts/${begun.id}`);
      this.dialog.close();
      go(`/rules/drafts/${begun.id}`);
    } catch (thrown) {
      this.thrown = thrown;
    }
  }
}

/** Where a draft stands, in words; the colour says it once more. */
export function stateTag(draft: Draft): TemplateResult {
  const tone = { DRAFT: '', IN_REVIEW: 'accent', PUBLISHED: 'good', REJECTED: 'bad', WITHDRAWN: '' }[draft.state];
  return html`<span class="tag ${tone}">${words().state[draft.state]}</span>`;
}
