import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { detail } from '../../activity/detail';
import type { Entry } from '../../activity/service';
import { Answer } from '../../parts/answer';
import { deeds } from '../../parts/deeds';
import '../../parts/table';
import type { Column } from '../../parts/table';
import { get } from '../../service/http';
import { moment } from '../../shell/format';
import { View } from '../../shell/view';
import type { Draft } from '../service';
import { words } from './results-words';

/** Who did what to a draft, with the notes that were given. */
@customElement('draft-record')
export class DraftRecord extends View {
  @property({ attribute: false }) draft: Draft | null = null;
  private asked = '';
  private readonly entries = new Answer<readonly Entry[]>(this);

  protected override willUpdate(): void {
    const draft = this.draft;
    const key = draft ? `${draft.id} ${draft.digest} ${draft.state}` : '';
    if (draft && this.asked !== key) {
      this.asked = key;
      void this.entries.ask(async (signal) => (await get<{ entries: Entry[] }>(`/audit?subject=drafts/${draft.id}&limit=500`, signal)).entries);
    }
  }

  protected override render(): TemplateResult {
    const w = words();
    const done: Readonly<Record<string, string>> = { ...deeds(), ...w.done };
    const columns: Column<Entry>[] = [
      { title: w.when, value: (each) => each.at, show: (each) => moment(each.at) },
      { title: w.who, value: (each) => each.who },
      { title: w.what, value: (each) => done[each.what] ?? each.what },
      { title: w.detail, value: (each) => each.detail, show: (each) => detail(each.detail) },
    ];
    return this.entries.view((entries) => html`<data-table .caption=${w.recordOf} .columns=${columns} .rows=${entries}></data-table>
      <p><a href="/activity?subject=drafts/${this.draft?.id}">${w.inActivity}</a></p>`);
  }
}
