import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Answer } from '../../parts/answer';
import '../../parts/table';
import type { Column } from '../../parts/table';
import { date, label, number, percent } from '../../shell/format';
import { View } from '../../shell/view';
import type { Draft } from '../service';
import { address } from './check';
import { mutate, test, tested } from './results';
import type { DraftTest, Expectation, Mutation, RuleInForce, ScenarioResult } from './service';
import { words } from './results-words';

/** More failed scenarios than this are shown when asked for. */
const FIRST = 20;

/** How the scenarios of a draft come out, and what they show of its rules. */
@customElement('draft-tests')
export class DraftTests extends View {
  @property({ attribute: false }) draft: Draft | null = null;
  /** The counts alone, as a reviewer needs them beside the difference. */
  @property({ type: Boolean }) brief = false;
  private asked = '';
  private readonly result = new Answer<DraftTest>(this);

  protected override willUpdate(): void {
    const draft = this.draft;
    if (draft && this.asked !== draft.digest) {
      this.asked = draft.digest;
      this.result.forget();
      this.result.value = tested(draft);
      if (!this.result.value) {
        this.run(draft);
      }
    }
  }

  private run(draft: Draft): void {
    void this.result.ask((signal, tell) => test(draft, signal, tell));
  }

  protected override render(): TemplateResult {
    const w = words();
    const idle = (): TemplateResult => html`<p>${w.testsIdle}</p><p><button type="button" @click=${() => this.draft && this.run(this.draft)}>${w.runTests}</button></p>`;
    return html`<div aria-live="polite">${this.result.view((result) => (this.brief ? this.summary(result) : this.whole(result)), w.testing, idle)}
      ${this.result.thrown ? html`<p><a href="/rules/drafts/${this.draft?.id}?view=check">${w.seeCheck}</a></p>` : nothing}</div>`;
  }

  private summary(result: DraftTest): TemplateResult {
    const w = words();
    return html`<p class=${result.failed > 0 || result.problems.length > 0 ? 'trouble' : 'good'}>
      ${result.failed > 0 ? w.testsFailed(number(result.failed), number(result.passed)) : w.testsPassed(number(result.passed))}
      ${w.coverage(number(result.coverage.fired), number(result.coverage.rules))}
      ${this.brief ? html`<a href="/rules/drafts/${this.draft?.id}?view=tests">${w.view.tests}</a>` : nothing}</p>`;
  }

  private whole(result: DraftTest): TemplateResult {
    const w = words();
    const failed = result.scenarios.filter((each) => !each.passed);
    const { rules, fired, silent, always } = result.coverage;
    return html`${this.summary(result)}
      <dl class="figures">
        <div><dt>${w.passed}</dt><dd>${number(result.passed)}</dd></div>
        <div><dt>${w.failed}</dt><dd>${number(result.failed)}</dd></div>
        <div><dt>${w.rulesFired}</dt><dd>${number(fired)} <small>${w.ofRules(number(rules), percent(rules === 0 ? 1 : fired / rules))}</small></dd></div>
        <div><dt>${w.silent}</dt><dd>${number(silent.length)}</dd></div>
      </dl>
      ${result.problems.length > 0
        ? html`<div class="trouble" role="alert"><ul>${result.problems.map((each) => html`<li><a href=${address(this.draft?.id, each.file, each.line)}><code>${each.file}:${each.line}</code></a> ${each.message} ${each.hint}</li>`)}</ul></div>`
        : nothing}
      ${failed.length > 0 ? html`<h3>${w.failedHeading}</h3>${failed.slice(0, FIRST).map((each, at) => this.scenario(each, at === 0))}` : nothing}
      ${failed.length > FIRST
        ? html`<details><summary>${w.moreFailed(number(failed.length - FIRST))}</summary>${failed.slice(FIRST).map((each) => this.scenario(each))}</details>`
        : nothing}
      <h3>${w.coverageHeading}</h3>
      ${silent.length > 0 ? this.rules(w.silentHeading, silent) : html`<p>${w.noSilent}</p>`}
      ${always.length > 0 ? this.rules(w.alwaysHeading, always) : nothing}
      <h3>${w.mutationHeading}</h3>
      ${result.mutation ? this.mutation(result.mutation) : html`<p>${w.mutationHint}</p>
        <p><button type="button" class="quiet" @click=${() => this.mutate()}>${w.mutate}</button></p>`}
      <h3>${w.allScenarios}</h3>
      <details><summary>${w.showScenarios(number(result.scenarios.length))}</summary>${this.scenarios(result.scenarios)}</details>`;
  }

  private mutate(): void {
    const draft = this.draft;
    if (draft) {
      void this.result.ask((signal, tell) => mutate(draft, signal, tell));
    }
  }

  private scenario(result: ScenarioResult, open = false): TemplateResult {
    const w = words();
    return html`<details class="sheet draft-failure" ?open=${open}>
      <summary><h4>${result.name}</h4></summary>
      <p class="soft"><a href=${address(this.draft?.id, result.file, result.line)}><code>${result.file}:${result.line}</code></a> · ${w.asOf(date(result.asOf))}</p>
      ${result.trouble ? html`<p>${result.trouble}</p>` : nothing}
      ${result.failures.length > 0
        ? html`<div class="table-scroll"><table><caption class="unseen">${w.beside(result.name)}</caption>
            <thead><tr><th scope="col">${w.about}</th><th scope="col">${w.expected}</th><th scope="col">${w.came}</th><th scope="col">${w.deciding}</th></tr></thead>
            <tbody>${result.failures.map((each) => this.expectation(each))}</tbody></table></div>`
        : nothing}
    </details>`;
  }

  private expectation(it: Expectation): TemplateResult {
    return html`<tr><th scope="row">${it.what}</th><td>${value(it.expected, it.found)}</td><td>${value(it.found, it.found)}</td>
      <td>${it.rules.map((each) => html`<p>${label(each.sentence)} <a href=${address(this.draft?.id, each.file, each.line)}><code>${each.id}</code></a></p>`)}</td></tr>`;
  }

  private rules(caption: string, rules: readonly RuleInForce[]): TemplateResult {
    const w = words();
    const columns: Column<RuleInForce>[] = [
      { title: w.rule, value: (each) => each.id, show: (each) => html`<a href=${address(this.draft?.id, each.file, each.line)}><code>${each.id}</code></a>` },
      { title: w.says, value: (each) => label(each.sentence) },
      { title: w.file, value: (each) => `${each.file}:${each.line}` },
    ];
    return html`<data-table .caption=${caption} titled .columns=${columns} .rows=${rules}></data-table>`;
  }

  private mutation(report: Mutation): TemplateResult {
    const w = words();
    type Survivor = Mutation['survivors'][number];
    const columns: Column<Survivor>[] = [
      { title: w.change, value: (each) => each.change, show: (each) => html`<code>${each.change}</code>` },
      { title: w.kindOfChange, value: (each) => w.mutations[each.kind] },
      { title: w.rule, value: (each) => each.rule },
      { title: w.file, value: (each) => `${each.file}:${each.line}`, show: (each) => html`<a href=${address(this.draft?.id, each.file, each.line)}><code>${each.file}:${each.line}</code></a>` },
    ];
    return html`<p>${w.mutated(number(report.noticed), number(report.changes))}${report.left > 0 ? ` ${w.mutationLeft(number(report.left))}` : ''}</p>
      ${report.survivors.length > 0 ? html`<data-table .caption=${w.survivors} titled .columns=${columns} .rows=${report.survivors}></data-table>` : nothing}`;
  }

  private scenarios(all: readonly ScenarioResult[]): TemplateResult {
    const w = words();
    const columns: Column<ScenarioResult>[] = [
      { title: w.scenario, value: (each) => each.name },
      { title: w.outcome, value: (each) => (each.passed ? w.passed : w.failed), show: (each) => html`<span class="tag ${each.passed ? 'good' : 'bad'}">${each.passed ? w.passed : w.failed}</span>` },
      { title: w.day, value: (each) => each.asOf, show: (each) => date(each.asOf) },
      { title: w.file, value: (each) => `${each.file}:${each.line}`, show: (each) => html`<a href=${address(this.draft?.id, each.file, each.line)}><code>${each.file}:${each.line}</code></a>` },
    ];
    return html`<data-table .caption=${w.allScenarios} .columns=${columns} .rows=${all}></data-table>`;
  }
}

/** What a scenario says or the rules find: a list item by item with those marked that the other lacks, anything else as written. */
function value(json: unknown, other: unknown): TemplateResult | string {
  if (Array.isArray(json)) {
    const there = new Set(Array.isArray(other) ? other.map(text) : []);
    return json.length === 0
      ? words().nothing
      : html`${json.map((each, at) => html`${at > 0 ? ', ' : ''}${there.has(text(each)) ? html`<code>${text(each)}</code>` : html`<strong><code>${text(each)}</code></strong>`}`)}`;
  }
  return json === null || json === undefined ? words().nothing : html`<code>${text(json)}</code>`;
}

const text = (json: unknown): string => (typeof json === 'string' ? json : JSON.stringify(json));
