import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../draw/page';
import { get } from '../service/http';
import { Problem } from '../service/problem';
import { empty, trouble } from '../parts/states';
import { digest } from './format';
import { language, speak, type Language } from './language';
import { onMove, PAGES, place, go, type Page } from './route';
import { paint, theme, type Theme } from './theme';
import { actAs, NAME, whoAmI } from './user';
import { View } from './view';
import { words } from './words';

interface Rules {
  readonly version: number;
  readonly digest: string;
  readonly problems: readonly unknown[];
}

/** The draw is what a reader sees first, and comes with the workbench. Each other page is fetched when it is first opened. */
const LOAD: Record<Page, () => Promise<unknown>> = {
  rules: () => import('../rules/page'),
  draw: () => Promise.resolve(),
  candidate: () => import('../candidate/page'),
  pools: () => import('../pools/page'),
  rounds: () => import('../rounds/page'),
  activity: () => import('../activity/page'),
};

const SHOW: Record<Page, TemplateResult> = {
  rules: html`<rules-page></rules-page>`,
  draw: html`<draw-page></draw-page>`,
  candidate: html`<candidate-page></candidate-page>`,
  pools: html`<pools-page></pools-page>`,
  rounds: html`<rounds-page></rounds-page>`,
  activity: html`<activity-page></activity-page>`,
};

@customElement('drawline-app')
export class DrawlineApp extends View {
  @state() private page: Page | null = null;
  /** A page whose share of the workbench could not be fetched. */
  @state() private missing: Page | null = null;
  @state() private rules: Rules | null = null;
  @state() private user = '';
  @state() private offline = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (location.pathname === '/') {
      go('/draw');
    }
    this.whileConnected(onMove(() => this.moved()));
    this.moved(false);
    void this.askRules();
    const seen = (): void => void this.askRules();
    addEventListener('focus', seen);
    addEventListener('online', seen);
    addEventListener('offline', seen);
    addEventListener('drawline-published', seen);
    this.whileConnected(() => ['focus', 'online', 'offline', 'drawline-published'].forEach((name) => removeEventListener(name, seen)));
  }

  private moved(byReader = true): void {
    const asked = place().path[0];
    const next = PAGES.find((page) => page === asked) ?? null;
    const other = next !== this.page;
    this.page = next;
    if (next) {
      LOAD[next]().then(() => (this.missing = null), () => (this.missing = next));
    }
    if (byReader && other) {
      // A reader who cannot see that the view changed hears it: focus goes to its beginning.
      void this.updateComplete.then(() => this.querySelector('main')?.focus());
    }
  }

  private async askRules(): Promise<void> {
    try {
      [this.rules, this.user] = await Promise.all([get<Rules>('/rules'), whoAmI()]);
      this.offline = false;
    } catch (thrown) {
      this.offline = Problem.from(thrown).status === 0;
    }
  }

  protected override render(): TemplateResult {
    const w = words();
    return html`
      <a class="skip" href="#main" @click=${(event: Event) => { event.preventDefault(); this.querySelector('main')?.focus(); }}>${w.skip}</a>
      <header class="bar">
        <a class="brand" href="/draw">Drawline</a>
        <nav aria-label=${w.pages}>
          ${PAGES.map(
            (page) =>
              html`<a href="/${page}" aria-current=${page === this.page ? 'page' : nothing}>${w.page[page]}</a>`,
          )}
        </nav>
        ${this.rules
          ? html`<a class="version" href="/rules" title=${this.rules.digest}
              >${w.version(this.rules.version)} <code>${digest(this.rules.digest)}</code></a>`
          : nothing}
        ${this.settings()}
      </header>
      ${this.offline ? html`<p class="banner trouble" role="alert">${w.offline}</p>` : nothing}
      ${this.rules && this.rules.problems.length > 0
        ? html`<p class="banner warning" role="status">${w.brokenEdit} <a href="/rules">${w.page.rules}</a></p>`
        : nothing}
      <main id="main" tabindex="-1">${this.content()}</main>
      <footer>
        <p>${w.synthetic}</p>
        <p>
          <a href="/api/v1/rules/handbook?lang=${language()}" target="_blank">${w.handbook}</a>
          <a href="/language.html" target="_blank">DRL</a>
          <a href="/q/openapi?format=json" target="_blank">${w.interface}</a>
        </p>
      </footer>
    `;
  }

  private content(): TemplateResult {
    const w = words();
    if (this.page === null) {
      return empty(w.notFound, w.notFoundHint);
    }
    // A browser remembers that it could not fetch a part; only loading everything anew makes it try once more.
    return this.missing === this.page
      ? trouble(new Problem(w.unfetched, w.unfetchedHint, 0), () => location.reload())
      : SHOW[this.page];
  }

  private actAs(event: Event): void {
    const field = event.target as HTMLInputElement;
    if (field.reportValidity()) {
      actAs(field.value.trim());
      void this.askRules();
    }
  }

  private settings(): TemplateResult {
    const w = words();
    return html`<details class="settings">
      <summary>${w.settings}<span class="who">${this.user}</span></summary>
      <div class="sheet">
        <label>${w.actingAs}
          <input .value=${this.user} autocomplete="off" pattern=${NAME} @change=${this.actAs}>
          <small>${w.actingHint}</small></label>
        <label>${w.language}
          <select @change=${(event: Event) => speak((event.target as HTMLSelectElement).value as Language)}>
            <option value="en" lang="en" ?selected=${language() === 'en'}>English</option>
            <option value="fr" lang="fr" ?selected=${language() === 'fr'}>Français</option>
          </select></label>
        <label>${w.theme}
          <select @change=${(event: Event) => { paint((event.target as HTMLSelectElement).value as Theme); this.requestUpdate(); }}>
            ${(['system', 'light', 'dark'] as const).map(
              (each) => html`<option value=${each} ?selected=${theme() === each}>${w.themes[each]}</option>`,
            )}
          </select></label>
      </div>
    </details>`;
  }
}
