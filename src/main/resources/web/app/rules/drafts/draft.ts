import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Answer } from '../../parts/answer';
import { digest, moment } from '../../shell/format';
import { go } from '../../shell/route';
import { onUser, whoAmI } from '../../shell/user';
import { View } from '../../shell/view';
import { openDraft, workIn, type Draft } from '../service';
import './actions';
import './changes';
import './check';
import './impact';
import './rebase';
import './record';
import './review';
import { draft } from './service';
import './tests';
import { words } from './words';

const VIEWS = ['changes', 'check', 'tests', 'impact', 'record'] as const;
type DraftView = (typeof VIEWS)[number] | 'review';

interface Known {
  readonly draft: Draft;
  readonly user: string;
}

/** One draft: where it stands, what it changes, and the steps that can be taken next. */
@customElement('draft-sheet')
export class DraftSheet extends View {
  /** Its number, as the address has it. */
  @property() name = '';
  @property({ attribute: false }) query = new URLSearchParams();
  @state() private working: string | null = openDraft();
  private readonly known = new Answer<Known>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.whileConnected(onUser(() => this.ask()));
    // What another tab or person did meanwhile shows when the reader comes back.
    const seen = (): void => this.ask();
    addEventListener('focus', seen);
    this.whileConnected(() => removeEventListener('focus', seen));
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('name')) {
      this.known.forget();
      this.ask();
    }
  }

  private ask(): void {
    void this.known.ask(async (signal) => {
      const [found, user] = await Promise.all([draft(this.name, signal), whoAmI()]);
      return { draft: found, user };
    });
  }

  protected override render(): TemplateResult {
    return html`<p class="draft-back"><a href="/rules/drafts">${words().allDrafts}</a></p>
      ${this.known.view((known) => this.sheet(known))}`;
  }

  private sheet({ draft: it, user }: Known): TemplateResult {
    const w = words();
    const view = this.view(it);
    return html`<div class="draft-head"><h2 tabindex="-1">${it.name}</h2>${this.work(it)}</div>
      ${this.steps(it)}
      ${this.facts(it)}
      ${it.rebaseNeeded ? html`<draft-rebase .draft=${it} @draft-changed=${this.took}></draft-rebase>` : nothing}
      <nav class="tabs" aria-label=${w.views}>${this.tabs(it).map(
        (each) => html`<a href="/rules/drafts/${it.id}${each === this.usual(it) ? '' : `?view=${each}`}"
          aria-current=${each === view ? 'page' : 'false'}>${w.view[each]}</a>`,
      )}</nav>
      ${this.content(it, view)}
      <draft-actions .draft=${it} .user=${user} @draft-changed=${this.took}></draft-actions>`;
  }

  private readonly took = (event: CustomEvent<Draft>): void => {
    const known = this.known.value;
    if (known) {
      this.known.value = { ...known, draft: event.detail };
      this.requestUpdate();
      this.ask();
      if (event.detail.state !== known.draft.state) {
        // What was looked at before the step is not what the draft is about after it.
        go(`/rules/drafts/${event.detail.id}`);
      }
      // The button that was pressed is gone: focus goes to the beginning of what came of it.
      void this.updateComplete.then(() => this.querySelector('h2')?.focus());
    }
  };

  /** A draft in review opens with all that a reviewer decides over. */
  private usual(it: Draft): DraftView {
    return it.state === 'IN_REVIEW' ? 'review' : 'changes';
  }

  private tabs(it: Draft): readonly DraftView[] {
    return it.state === 'IN_REVIEW' ? ['review', ...VIEWS] : VIEWS;
  }

  private view(it: Draft): DraftView {
    const asked = this.query.get('view');
    return this.tabs(it).find((each) => each === asked) ?? this.usual(it);
  }

  private content(it: Draft, view: DraftView): TemplateResult {
    switch (view) {
      case 'review':
        return html`<draft-review .draft=${it} .query=${this.query}></draft-review>`;
      case 'check':
        return html`<draft-check .draft=${it}></draft-check>`;
      case 'tests':
        return html`<draft-tests .draft=${it}></draft-tests>`;
      case 'impact':
        return html`<draft-impact .draft=${it} .query=${this.query}></draft-impact>`;
      case 'record':
        return html`<draft-record .draft=${it}></draft-record>`;
      default:
        return html`<draft-changes .draft=${it}></draft-changes>`;
    }
  }

  private work(it: Draft): TemplateResult | typeof nothing {
    const w = words();
    if (it.state !== 'DRAFT' && it.state !== 'IN_REVIEW') {
      return nothing;
    }
    const name = `drafts/${it.id}`;
    const working = this.working === name;
    return html`<div class="row">
      <button type="button" class="quiet" aria-pressed=${working ? 'true' : 'false'}
        @click=${() => { workIn(working ? null : name); this.working = openDraft(); }}>${working ? w.workedIn : w.workIn}</button>
      <a class="button quiet" href="/rules?rules=${name}">${w.openFiles}</a>
    </div>`;
  }

  private steps(it: Draft): TemplateResult {
    const w = words();
    const ended = it.state === 'REJECTED' || it.state === 'WITHDRAWN';
    const way = ended ? (['DRAFT', it.state] as const) : (['DRAFT', 'IN_REVIEW', 'PUBLISHED'] as const);
    const at = way.findIndex((each) => each === it.state);
    return html`<div aria-live="polite"><ol class="draft-steps" aria-label=${w.stateColumn}>${way.map(
      (each, step) => html`<li class=${step < at ? 'past' : step === at ? `now ${each.toLowerCase()}` : ''}
        aria-current=${step === at ? 'step' : nothing}>${w.state[each]}${step < at ? html`<span class="unseen"> (${w.past})</span>` : nothing}</li>`,
    )}</ol>
    ${it.decision
      ? html`<p class=${it.state === 'PUBLISHED' ? 'good' : 'notice'}>${w.decided[it.state as 'PUBLISHED' | 'REJECTED' | 'WITHDRAWN'](it.decision.by, moment(it.decision.at))}
          ${it.decision.selfApproved ? w.selfApproved : nothing}
          ${it.decision.note ? html`<q>${it.decision.note}</q>` : nothing}
          ${it.published ? html` <a href="/rules/versions/${it.published}">${w.version(it.published)}</a>` : nothing}</p>`
      : nothing}</div>`;
  }

  private facts(it: Draft): TemplateResult {
    const w = words();
    return html`<dl class="draft-facts">
      <div><dt>${w.begun}</dt><dd>${it.author}, ${moment(it.createdAt)}</dd></div>
      <div><dt>${w.changedLast}</dt><dd>${it.changedBy}, ${moment(it.changedAt)}</dd></div>
      <div><dt>${w.base}</dt><dd><a href="/rules/versions/${it.base}">${w.version(it.base)}</a></dd></div>
      <div><dt>${w.content}</dt><dd><code title=${it.digest}>${digest(it.digest)}</code></dd></div>
    </dl>`;
  }
}
