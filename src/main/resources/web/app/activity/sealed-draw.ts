import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Answer } from '../parts/answer';
import { download } from '../parts/download';
import { trouble } from '../parts/states';
import '../parts/table';
import type { Column } from '../parts/table';
import { titled, titlesOf } from '../rules/drafts/draws';
import { query as queryOf } from '../service/http';
import { work } from '../service/job';
import { date, instant, moment, number } from '../shell/format';
import { locale } from '../shell/language';
import { note } from '../shell/route';
import { View } from '../shell/view';
import { invitations, officialDraw, standings, type DrawVerified, type OfficialDraw, type SealedDraw, type Standing } from './service';
import { words } from './words';

const STATES = ['INVITED', 'DECLINED', 'EXPIRED'] as const;

interface Known {
  readonly draw: OfficialDraw;
  readonly title: string;
}

/** One official draw: its record, whether it still comes to the same, and how its invitations stand. */
@customElement('activity-sealed-draw')
export class ActivitySealedDraw extends View {
  @property() name = '';
  @property({ attribute: false }) query = new URLSearchParams();
  @state() private asOf = '';
  @state() private thrown: unknown = null;
  private readonly known = new Answer<Known>(this);
  private readonly verification = new Answer<DrawVerified>(this);
  private readonly states = new Answer<readonly Standing[]>(this);

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('name')) {
      this.verification.forget();
      void this.known.ask(async (signal) => {
        const draw = await officialDraw(this.name, signal);
        return { draw, title: titled(draw.request, await titlesOf([draw.request], signal)) };
      });
    }
    if (changed.has('name') || changed.has('query')) {
      this.asOf = this.query.get('asOf') ?? '';
      this.stand();
    }
  }

  private stand(): void {
    const { name, asOf } = this;
    void this.states.ask((signal) => standings(name, asOf, signal));
  }

  protected override render(): TemplateResult {
    const w = words();
    return html`<p class="activity-back"><a href="/activity/sealed">${w.allSealed}</a></p>
      ${this.known.view((known) => this.sheet(known))}`;
  }

  private sheet({ draw, title }: Known): TemplateResult {
    const w = words();
    const it = draw.sealed;
    return html`<h2>${title}</h2>
      <dl class="figures">
        <div><dt>${w.cutOff}</dt><dd>${draw.cutOff === null ? '–' : number(draw.cutOff)}</dd></div>
        <div><dt>${w.tieBreak}</dt><dd class="long">${draw.tieBreak ? instant(draw.tieBreak) : '–'}</dd></div>
        <div><dt>${w.invited}</dt><dd>${number(draw.invited)}</dd></div>
        <div><dt>${w.tookPart}</dt><dd>${number(draw.ranked)}</dd></div>
        ${it?.record.applyBy ? html`<div><dt>${w.applyBy}</dt><dd class="long">${date(it.record.applyBy)}</dd></div>` : nothing}
      </dl>
      ${it ? html`${this.verifying(it)} <div class="activity-halves">${this.record(it)} ${this.lists(it)}</div> ${this.standing()}` : html`<p class="notice">${w.notSealed} <a href="/draw/${draw.id}">${w.seeDraw}</a></p>`}`;
  }

  private verifying(it: SealedDraw): TemplateResult {
    const w = words();
    const verify = (): void =>
      void this.verification.ask((signal, tell) => work<DrawVerified>(`/draws/${it.id}/verify`, {}, tell, signal));
    return html`<section class="activity-verify" aria-label=${w.verify}>
      <p><button type="button" ?disabled=${this.verification.waiting} @click=${verify}>${w.verify}</button> <span class="soft">${w.verifyHint}</span></p>
      <div aria-live="polite">${this.verification.waiting || this.verification.value || this.verification.thrown
        ? this.verification.view((found) => this.verified(found), w.verifying, () => html``)
        : nothing}</div></section>`;
  }

  private verified(found: DrawVerified): TemplateResult {
    const w = words();
    return found.verified
      ? html`<p class="good">${w.verifiedDraw(new Intl.ListFormat(locale()).format(found.threads.map(String)), found.records)}
          <small class="activity-hash">${w.result} <code>${found.result}</code></small></p>`
      : html`<div class="trouble" role="alert"><p class="title">${w.unverified}</p><ul>${found.faults.map((each) => html`<li>${each}</li>`)}</ul></div>`;
  }

  private record(it: SealedDraw): TemplateResult {
    const w = words();
    const { record } = it;
    const line = (name: string, value: TemplateResult | string): TemplateResult => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
    const hash = (value: string): TemplateResult => html`<code>${value}</code>`;
    return html`<section aria-labelledby="sealed-record"><h3 id="sealed-record">${w.recordNumber(number(record.number))}</h3>
      <dl class="activity-facts">
        ${line(w.sealedBy, `${record.who}, ${moment(record.at)}`)}
        ${line(w.rules, html`<a href="/rules/versions/${record.rules.version}">${w.version(record.rules.version)}</a> ${hash(record.rules.digest)}`)}
        ${line(w.pool, html`<a href="/pools/${record.pool.name}">${record.pool.name}</a>, ${number(record.pool.size)} ${hash(record.pool.digest)}`)}
        ${line(w.result, hash(record.result))} ${line(w.list, hash(record.invitations))} ${line(w.excluded, hash(record.excluded))}
        ${line(w.engine, record.engine)} ${line(w.key, hash(record.key))}
        ${line(w.previous, record.previous === '' ? w.first : hash(record.previous))} ${line(w.hash, hash(it.hash))}
      </dl></section>`;
  }

  private lists(it: SealedDraw): TemplateResult {
    const w = words();
    const api = `/api/v1/draws/${it.id}`;
    return html`<section aria-labelledby="sealed-lists"><h3 id="sealed-lists">${w.takeAway}</h3>
      <p>${w.takeAwayHint}</p>
      ${this.thrown ? trouble(this.thrown) : nothing}
      <ul class="activity-lists">
        <li><a href="${api}/record" download="record-${it.id}.json">${w.recordFile}</a></li>
        <li>${w.listAs} <button type="button" class="plain" @click=${() => this.list(it, 'text/csv', 'csv')}>CSV</button>
          <a href="${api}/invitations/signature?of=csv" download="invitations-${it.id}.csv.sig">${w.signatureOf('CSV')}</a></li>
        <li>${w.listAs} <button type="button" class="plain" @click=${() => this.list(it, 'application/x-ndjson', 'ndjson')}>NDJSON</button>
          <a href="${api}/invitations/signature?of=ndjson" download="invitations-${it.id}.ndjson.sig">${w.signatureOf('NDJSON')}</a></li>
        <li><a href="/api/v1/signing-key" download="key.pem">${w.signingKey}</a></li>
      </ul>
      <details><summary>${w.howToCheck}</summary>
        <pre><code>openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in list -sigfile signature</code></pre></details>
    </section>`;
  }

  private async list(it: SealedDraw, type: string, ending: string): Promise<void> {
    this.thrown = null;
    try {
      download(`invitations-${it.id}.${ending}`, type, await invitations(it.id, type));
    } catch (thrown) {
      this.thrown = thrown;
    }
  }

  private standing(): TemplateResult {
    const w = words();
    const columns: Column<Standing>[] = [
      { title: w.rank, value: (each) => each.rank },
      { title: w.candidate, value: (each) => each.candidate, heads: true },
      { title: w.state, value: (each) => w.states[each.state], show: (each) => html`<span class="tag ${each.state === 'INVITED' ? 'accent' : ''}">${w.states[each.state]}</span>` },
      { title: w.invitedOn, value: (each) => each.invitedOn, show: (each) => date(each.invitedOn) },
      { title: w.applyBy, value: (each) => each.applyBy, show: (each) => (each.applyBy ? date(each.applyBy) : nothing) },
      { title: w.declinedOn, value: (each) => each.declinedOn, show: (each) => (each.declinedOn ? `${date(each.declinedOn)}, ${each.by ?? ''}` : nothing) },
    ];
    return html`<section aria-labelledby="sealed-states"><h3 id="sealed-states">${w.invitationStates}</h3>
      <label class="activity-day">${w.asOf}<input type="date" .value=${this.asOf} @change=${(event: Event) => this.at((event.target as HTMLInputElement).value)}><small>${w.asOfHint}</small></label>
      ${this.states.view((all) => html`<p aria-live="polite">${STATES.map((each) => `${w.states[each]}: ${number(all.filter((one) => one.state === each).length)}`).join(' · ')}</p>
        <data-table .caption=${w.invitationStates} .columns=${columns} .rows=${all}></data-table>`)}</section>`;
  }

  private at(day: string): void {
    this.asOf = day;
    note(`/activity/sealed/${this.name}${queryOf({ asOf: day })}`);
    this.stand();
  }
}
