import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Answer } from '../parts/answer';
import { Dialog } from '../parts/dialog';
import { empty, loading, trouble } from '../parts/states';
import '../parts/table';
import type { Column } from '../parts/table';
import { request, titled, titlesOf } from '../rules/drafts/draws';
import type { KeptDraw } from '../rules/drafts/service';
import { post } from '../service/http';
import { digest, moment, number } from '../shell/format';
import { go } from '../shell/route';
import { View } from '../shell/view';
import { sealedDraws, triedDraws, type SealedDraw } from './service';
import { words } from './words';

interface Shown {
  readonly draws: readonly SealedDraw[];
  readonly next: string | null;
  readonly titles: ReadonlyMap<string, string>;
}

interface Tried {
  readonly draws: readonly KeptDraw[];
  readonly titles: ReadonlyMap<string, string>;
}

/** The official draws, and the way to make one of those that were tried official. */
@customElement('activity-sealed')
export class ActivitySealed extends View {
  @state() private chosen: string | null = null;
  @state() private busy = false;
  @state() private thrown: unknown = null;
  private readonly shown = new Answer<Shown>(this);
  private readonly tried = new Answer<Tried>(this);
  private readonly dialog = new Dialog();

  override connectedCallback(): void {
    super.connectedCallback();
    this.ask([], null);
  }

  protected override spoken(): void {
    super.spoken();
    this.ask([], null);
  }

  private ask(before: readonly SealedDraw[], cursor: string | null): void {
    void this.shown.ask(async (signal) => {
      const page = await sealedDraws(cursor, signal);
      const draws = [...before, ...page.draws];
      return { draws, next: page.next, titles: await titlesOf(draws.map((each) => each.record.request), signal) };
    });
  }

  protected override render(): TemplateResult {
    const w = words();
    return html`<div class="activity-head"><h2>${w.sealed}</h2><button type="button" @click=${this.open}>${w.seal}</button></div>
      <p class="soft">${w.sealedHint}</p>
      ${this.shown.view((shown) => (shown.draws.length === 0 ? empty(w.noSealed, w.noSealedHint) : this.table(shown)))}
      ${this.sealing()}`;
  }

  private table(shown: Shown): TemplateResult {
    const w = words();
    const columns: Column<SealedDraw>[] = [
      { title: w.number, value: (each) => each.record.number },
      { title: w.draw, value: (each) => titled(each.record.request, shown.titles), heads: true, show: (each) => html`<a href="/activity/sealed/${each.id}">${titled(each.record.request, shown.titles)}</a>` },
      { title: w.invited, value: (each) => each.record.invited },
      { title: w.rules, value: (each) => each.record.rules.version, show: (each) => html`<a href="/rules/versions/${each.record.rules.version}">${w.version(each.record.rules.version)}</a>` },
      { title: w.sealedBy, value: (each) => each.record.who },
      { title: w.when, value: (each) => each.record.at, show: (each) => moment(each.record.at) },
      { title: w.hash, value: (each) => each.hash, show: (each) => html`<code title=${each.hash}>${digest(each.hash)}</code>` },
    ];
    return html`<data-table .caption=${w.sealed} .columns=${columns} .rows=${shown.draws}></data-table>
      ${shown.next ? html`<p><button type="button" class="quiet" @click=${() => this.ask(shown.draws, shown.next)}>${w.older}</button></p>` : nothing}`;
  }

  private readonly open = (): void => {
    this.thrown = null;
    this.dialog.open();
    void this.tried.ask(async (signal) => {
      const draws = await triedDraws(signal);
      this.chosen = draws[0]?.id ?? null;
      return { draws, titles: await titlesOf(draws.map((each) => each.request), signal) };
    });
  };

  private sealing(): TemplateResult {
    const w = words();
    return this.dialog.view(
      w.seal,
      html`${this.tried.view((tried) => this.choice(tried), undefined, () => html``)}
        ${this.busy ? loading(w.sealing) : nothing} ${this.thrown ? trouble(this.thrown) : nothing}`,
      html`<button type="button" ?disabled=${this.busy || this.chosen === null} @click=${() => void this.seal()}>${w.sealNow}</button>`,
    );
  }

  private choice(tried: Tried): TemplateResult {
    const w = words();
    const chosen = tried.draws.find((each) => each.id === this.chosen);
    return tried.draws.length === 0
      ? empty(w.noTried, w.noTriedHint, html`<a class="button" href="/draw">${w.tryDraw}</a>`)
      : html`<label>${w.whichDraw}<select @change=${(event: Event) => (this.chosen = (event.target as HTMLSelectElement).value)}>
            ${tried.draws.map((each) => html`<option value=${each.id} ?selected=${each.id === this.chosen}>${titled(each.request, tried.titles)} · ${w.version(each.rules.version)}</option>`)}</select></label>
          ${chosen ? html`<p>${w.cameTo(number(chosen.invited), chosen.cutOff === null ? '–' : number(chosen.cutOff), moment(chosen.createdAt))}</p>` : nothing}
          <p class="warning">${w.sealHint(chosen?.pool.name ?? '')}</p>`;
  }

  private async seal(): Promise<void> {
    const draw = this.tried.value?.draws.find((each) => each.id === this.chosen);
    if (!draw) {
      return;
    }
    this.busy = true;
    this.thrown = null;
    try {
      const { excludeInvited: _, ...asked } = request(draw.request);
      // Left to the service: an official draw leaves out whom others invited.
      const done = await post<SealedDraw>('/draws', { ...asked, rules: `versions/${draw.rules.version}` });
      this.dialog.close();
      go(`/activity/sealed/${done.id}`);
    } catch (thrown) {
      this.thrown = thrown;
    } finally {
      this.busy = false;
    }
  }
}
