import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Answer } from '../../parts/answer';
import { segments } from '../../service/http';
import { digest, moment, number } from '../../shell/format';
import { View } from '../../shell/view';
import { problemList } from './problems';
import { isOpen, serving, type Book, type Serving } from './service';
import { words } from './words';

/** What stands beside the tree before a file is chosen: what serves, what is wrong, and where to go. */
@customElement('file-landing')
export class FileLanding extends View {
  @property({ attribute: false }) book: Book | null = null;
  private readonly rules = new Answer<Serving>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.rules.ask((signal) => serving(signal));
  }

  protected override render(): TemplateResult {
    const w = words();
    return html`${this.rules.view((rules) => this.serving(rules))}
      ${this.working()}
      <h2>${w.where}</h2>
      <ul class="file-links">
        <li><a href="/rules/categories">${w.toCategories}</a><span class="soft">${w.toCategoriesHint}</span></li>
        <li><a href="/rules/drafts">${w.toDrafts}</a><span class="soft">${w.toDraftsHint}</span></li>
        <li><a href="/rules/versions">${w.toVersions}</a><span class="soft">${w.toVersionsHint}</span></li>
        <li><a href="/rules/find?rules=${this.book?.name ?? 'published'}">${w.toFind}</a><span class="soft">${w.toFindHint}</span></li>
      </ul>`;
  }

  private serving(rules: Serving): TemplateResult {
    const w = words();
    return html`<h2>${w.serving}</h2>
      <dl class="figures">
        <div><dt>${w.version}</dt><dd>${rules.version}<small><code>${digest(rules.digest)}</code></small></dd></div>
        <div><dt>${w.since}</dt><dd class="long">${moment(rules.publishedAt)}<small>${w.by(rules.publishedBy)}</small></dd></div>
        <div><dt>${w.files}</dt><dd>${number(rules.files.length)}</dd></div>
      </dl>
      ${rules.problems.length > 0
        ? html`<div class="warning"><p><strong>${w.directoryBroken}</strong></p>${problemList(rules.problems)}</div>`
        : html`<p class="good">${w.directoryGood}</p>`}
      ${rules.warnings.length > 0 ? html`<h3>${w.warnings}</h3>${problemList(rules.warnings)}` : nothing}`;
  }

  private working(): TemplateResult | typeof nothing {
    const w = words();
    const draft = this.book?.draft;
    if (!draft || !this.book) {
      return nothing;
    }
    return html`<div class="notice">
      <p>${isOpen(draft) ? w.inDraft : w.endedDraft} <a href="/rules/drafts/${draft.id}">${draft.name}</a></p>
      ${this.book.changed.size > 0
        ? html`<ul>${[...this.book.changed].map(([path, how]) =>
            html`<li>${how === 'REMOVED' ? html`<s>${path}</s>` : html`<a href="/rules/files/${segments(path)}?rules=${this.book!.name}">${path}</a>`}
              <span class="tag">${w.change[how]}</span></li>`)}</ul>`
        : html`<p>${w.nothingChanged}</p>`}
    </div>`;
  }
}
