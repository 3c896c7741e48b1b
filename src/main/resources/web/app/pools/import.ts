import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../parts/table';
import { progress, trouble } from '../parts/states';
import type { Column } from '../parts/table';
import { number } from '../shell/format';
import { guard } from '../shell/route';
import { View } from '../shell/view';
import { importFile, refusedOf, type Refused, type Report } from './service';
import { words } from './words';

/** Fills a pool from a file, and tells line by line what could not be taken. */
@customElement('pool-import')
export class PoolImport extends View {
  /** Names that are taken: an import replaces their candidates. */
  @property({ attribute: false }) known: readonly string[] = [];
  /** The pool to fill; none to ask for its name. */
  @property() pool = '';
  @state() private name = '';
  @state() private report: Report | null = null;
  @state() private failed: unknown = null;
  @state() private working: { readonly what: string; readonly percent: number; readonly secondsLeft?: number } | null = null;
  private stop: AbortController | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.whileConnected(guard(() => (this.working ? words().leaving(this.working.what) : null)));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop?.abort();
  }

  private async send(event: Event): Promise<void> {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const file = given.get('file');
    const name = this.pool || this.name.trim();
    if (!(file instanceof File)) {
      return;
    }
    const w = words();
    const stop = new AbortController();
    this.stop = stop;
    [this.failed, this.report] = [null, null];
    this.working = { what: w.sending, percent: 0 };
    try {
      this.report = await importFile(
        name,
        file,
        { synthetic: given.has('synthetic'), onError: String(given.get('onError')) },
        (share) => (this.working = { what: w.sending, percent: Math.round(share * 100) }),
        (job) => (this.working = { what: w.reading, percent: job.percent, secondsLeft: job.secondsLeft }),
        stop.signal,
      );
      this.dispatchEvent(new Event('made', { bubbles: true }));
    } catch (thrown) {
      this.failed = stop.signal.aborted ? null : thrown;
    } finally {
      this.working = null;
    }
  }

  protected override render(): TemplateResult {
    const w = words();
    const name = this.pool || this.name;
    return html`<section aria-labelledby="import-heading">
      <h2 id="import-heading">${this.pool ? w.replace : w.importFile}</h2>
      <form class="stack" @submit=${this.send}>
        <div class="fields">
          ${this.pool
            ? nothing
            : html`<label>${w.poolName}<input required autocomplete="off" maxlength="64" pattern="[a-z0-9]+(-[a-z0-9]+)*" .value=${this.name}
                @input=${(event: Event) => (this.name = (event.target as HTMLInputElement).value)}><small>${w.nameHint}</small></label>`}
          <label>${w.file}<input type="file" name="file" required accept=".ndjson,.jsonl,.json,.csv,application/x-ndjson,text/csv"></label>
          <label>${w.onError}<select name="onError"><option value="skip">${w.skip}</option><option value="fail">${w.fail}</option></select></label>
        </div>
        <label class="check"><input type="checkbox" name="synthetic">${w.invented}</label>
        <p class="soft">${w.fileHint}</p>
        ${name !== '' && (this.pool !== '' || this.known.includes(name)) && !this.report ? html`<p class="warning">${w.willReplace(name)}</p>` : nothing}
        ${this.failed ? trouble(this.failed) : nothing}
        ${this.working
          ? progress(this.working.what, this.working, () => this.stop?.abort())
          : html`<p class="actions"><button>${w.start}</button></p>`}
      </form>
      <div aria-live="polite">${this.report ? this.told(this.report) : nothing}</div>
    </section>`;
  }

  private told(report: Report): TemplateResult {
    const w = words();
    const columns: Column<Refused>[] = [
      { title: w.line, value: (fault) => fault.line },
      { title: w.id, value: (fault) => fault.id ?? null },
      { title: w.field, value: (fault) => fault.field ?? null, show: (fault) => (fault.field ? html`<code>${fault.field}</code>` : '–') },
      { title: w.fault, value: (fault) => fault.message },
      { title: w.hint, value: (fault) => fault.hint },
    ];
    return html`<h3>${w.report}</h3>
      <dl class="figures">
        <div><dt>${w.accepted}</dt><dd>${number(report.accepted)}</dd></div>
        <div><dt>${w.refused}</dt><dd>${number(report.refused)}</dd></div>
        <div><dt>${w.faults}</dt><dd>${number(report.problemsInAll)}</dd></div>
      </dl>
      ${report.changed ? nothing : html`<p>${w.unchanged}</p>`}
      ${report.refused === 0
        ? html`<p class="good">${w.wholly}</p>`
        : html`<data-table .caption=${w.report} .columns=${columns} .rows=${report.problems} .source=${null}></data-table>
            ${report.problems.length < report.problemsInAll ? html`<p>${w.firstFaults(report.problems.length, report.problemsInAll)}</p>` : nothing}
            <p><a class="button quiet" href=${refusedOf(report.pool.name)} download="${report.pool.name}-refused.ndjson">${w.allRefused}</a></p>`}
      ${this.pool ? nothing : html`<p><a href="/pools/${report.pool.name}">${w.openPool} ${report.pool.name}</a></p>`}`;
  }
}
