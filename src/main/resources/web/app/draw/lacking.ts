import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { progress, trouble } from '../parts/states';
import type { Column } from '../parts/table';
import '../parts/table';
import { escaped } from '../service/http';
import { work, type Job } from '../service/job';
import { number, percent } from '../shell/format';
import { View } from '../shell/view';
import { words } from './words';

const NEAREST = 500;

interface ByChange {
  readonly change: keyof ReturnType<typeof words>['lacking']['kinds'];
  readonly subject: {
    readonly language?: 'ENGLISH' | 'FRENCH' | null;
    readonly ability?: keyof ReturnType<typeof words>['lacking']['abilities'] | null;
    readonly noc?: string | null;
    readonly place?: keyof ReturnType<typeof words>['lacking']['places'] | null;
  };
  readonly byOthers: boolean;
  readonly candidates: number;
  readonly smallest: number;
  readonly medianSteps: number;
}

interface Lacking {
  readonly draw: string;
  readonly candidates: number;
  readonly highestScore: number;
  readonly lowestScore: number;
  readonly turned: number;
  readonly turnedAlone: number;
  readonly none: number;
  readonly by: readonly ByChange[];
}

/** What the nearest below the line lack, counted when it is asked for: it evaluates each of them many times over. */
@customElement('draw-lacking')
export class DrawLacking extends View {
  @property() draw = '';
  @state() private found: Lacking | null = null;
  @state() private job: Job<Lacking> | null = null;
  @state() private busy = false;
  @state() private problem: unknown = null;
  private asking: AbortController | null = null;

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('draw')) {
      this.stop();
      this.found = null;
      this.problem = null;
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  private stop(): void {
    this.asking?.abort();
    this.asking = null;
    this.busy = false;
  }

  private async ask(): Promise<void> {
    const asking = new AbortController();
    this.asking = asking;
    this.busy = true;
    this.problem = null;
    this.job = null;
    try {
      const found = await work<Lacking>(
        `/draws/${escaped(this.draw)}/lacking`,
        { body: { nearest: NEAREST } },
        (job) => (this.job = job),
        asking.signal,
      );
      if (this.asking === asking) {
        this.found = found;
      }
    } catch (thrown) {
      if (this.asking === asking) {
        this.problem = thrown;
      }
    }
    if (this.asking === asking) {
      this.busy = false;
    }
  }

  protected override render(): TemplateResult {
    const w = words().lacking;
    return html`<section>
      <h2>${w.title}</h2>
      ${this.problem ? trouble(this.problem, () => void this.ask()) : nothing}
      ${this.busy ? progress(w.asking, this.job ?? { percent: 0 }, () => this.stop()) : nothing}
      ${this.found ? this.table(this.found) : this.busy ? nothing : html`<p class="row"><button type="button" class="quiet" @click=${() => void this.ask()}>${w.ask(number(NEAREST))}</button> <span class="soft">${w.hint}</span></p>`}
    </section>`;
  }

  private table(found: Lacking): TemplateResult {
    const w = words().lacking;
    const columns: readonly Column<ByChange>[] = [
      { title: w.change, value: (row) => this.said(row) },
      { title: w.candidates, value: (row) => row.candidates },
      { title: w.share, value: (row) => Math.round((1000 * row.candidates) / found.candidates) / 10, show: (row) => percent(row.candidates / found.candidates) },
      { title: w.smallest, value: (row) => row.smallest },
      { title: w.whoDecides, value: (row) => (row.byOthers ? words().person.others : words().person.themselves) },
    ];
    return html`<p>${w.summary(number(found.candidates), number(found.highestScore), number(found.lowestScore), number(found.turnedAlone), number(found.none))}</p>
      <data-table .caption=${w.title} .columns=${columns} .rows=${found.by}></data-table>`;
  }

  private said(row: ByChange): string {
    const w = words().lacking;
    const { language, ability, noc, place } = row.subject;
    const about = [language ? w.languages[language] : null, ability ? w.abilities[ability] : null, noc, place ? w.places[place] : null].filter(Boolean);
    return about.length === 0 ? w.kinds[row.change] : `${w.kinds[row.change]} (${about.join(', ')})`;
  }
}
