import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Answer } from '../parts/answer';
import { empty, trouble } from '../parts/states';
import '../parts/table';
import type { Column } from '../parts/table';
import type { Job } from '../service/job';
import { moment } from '../shell/format';
import { View } from '../shell/view';
import { cancelJob, jobs } from './service';
import { words } from './words';

/** How often the list is asked for, in milliseconds: while something goes on, and while nothing does. */
const BUSY = 1_000;
const CALM = 5_000;

/** Long work of everyone: what goes on, and what ended last. */
@customElement('activity-jobs')
export class ActivityJobs extends View {
  @state() private thrown: unknown = null;
  private readonly all = new Answer<readonly Job[]>(this);
  private next = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.whileConnected(() => clearTimeout(this.next));
    void this.look();
  }

  private async look(): Promise<void> {
    clearTimeout(this.next);
    await this.all.ask((signal) => jobs(signal));
    if (this.isConnected && this.all.thrown === null) {
      this.next = setTimeout(() => void this.look(), (this.all.value ?? []).some(goesOn) ? BUSY : CALM);
    }
  }

  protected override render(): TemplateResult {
    const w = words();
    return html`<h2>${w.jobs}</h2>
      <p class="soft">${w.jobsHint}</p>
      ${this.thrown ? trouble(this.thrown) : nothing}
      ${this.all.view((all) => (all.length === 0 ? empty(w.noJobs, w.noJobsHint) : this.table(all)))}`;
  }

  private table(all: readonly Job[]): TemplateResult {
    const w = words();
    const columns: Column<Job>[] = [
      { title: w.job, value: (each) => each.what },
      { title: w.askedBy, value: (each) => each.by },
      { title: w.state, value: (each) => w.jobStates[each.state], show: (each) => html`<span class="tag ${each.state === 'FAILED' ? 'bad' : each.state === 'DONE' ? 'good' : goesOn(each) ? 'accent' : ''}">${w.jobStates[each.state]}</span>
        ${each.problem ? html`<span class="activity-detail">${each.problem.detail ?? each.problem.title}</span>` : nothing}` },
      { title: w.done100, value: (each) => each.percent, show: (each) => (goesOn(each) ? html`<progress max="100" .value=${each.percent} aria-label=${each.what}></progress> ${each.percent} %` : `${each.percent} %`) },
      { title: w.askedAt, value: (each) => each.askedAt, show: (each) => moment(each.askedAt) },
      { title: w.endedAt, value: (each) => each.endedAt ?? null, show: (each) => (each.endedAt ? moment(each.endedAt) : nothing) },
      { title: w.callOff, value: () => null, show: (each) => (goesOn(each) ? html`<button type="button" class="quiet" aria-label=${w.callOffNamed(each.what)} @click=${() => void this.cancel(each)}>${w.callOff}</button>` : nothing) },
    ];
    return html`<data-table .caption=${w.jobs} .columns=${columns} .rows=${all}></data-table>`;
  }

  private async cancel(job: Job): Promise<void> {
    this.thrown = null;
    try {
      await cancelJob(job.id);
    } catch (thrown) {
      this.thrown = thrown;
    }
    await this.look();
  }
}

const goesOn = (job: Job): boolean => job.state === 'WAITING' || job.state === 'RUNNING';
