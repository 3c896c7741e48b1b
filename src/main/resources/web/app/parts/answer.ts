import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Job } from '../service/job';
import { loading, progress, trouble } from './states';

/** Asks the service; long work tells its course. */
export type Question<T> = (signal: AbortSignal, tell: (job: Job<T>) => void) => Promise<T>;

/** What a view waits for: on its way, refused, or there. A newer question takes the place of an older one. */
export class Answer<T> implements ReactiveController {
  value: T | null = null;
  thrown: unknown = null;
  private asking: AbortController | null = null;
  private job: Job<T> | null = null;
  private question: Question<T> | null = null;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  get waiting(): boolean {
    return this.asking !== null;
  }

  /** Asks, and keeps the last answer until the new one is there. Null where it was refused or overtaken. */
  async ask(question: Question<T>): Promise<T | null> {
    this.asking?.abort();
    const asking = (this.asking = new AbortController());
    this.question = question;
    this.job = null;
    this.thrown = null;
    this.host.requestUpdate();
    try {
      const value = await question(asking.signal, (job) => {
        if (this.asking === asking) {
          this.job = job;
          this.host.requestUpdate();
        }
      });
      if (this.asking !== asking) {
        return null;
      }
      this.value = value;
      return value;
    } catch (thrown) {
      if (this.asking === asking && !asking.signal.aborted) {
        this.thrown = thrown;
      }
      return null;
    } finally {
      if (this.asking === asking) {
        this.asking = null;
        this.host.requestUpdate();
      }
    }
  }

  /** The same question once more. */
  again(): void {
    if (this.question) {
      void this.ask(this.question);
    }
  }

  /** Calls off what is on its way. */
  cancel(): void {
    this.asking?.abort();
    this.asking = null;
    this.host.requestUpdate();
  }

  /** As if nothing had been asked. */
  forget(): void {
    this.cancel();
    this.value = null;
    this.thrown = null;
    this.question = null;
  }

  /** The state as a reader sees it; `idle` where nothing was asked, or it was called off. */
  view(show: (value: T) => TemplateResult, what?: string, idle?: () => TemplateResult): TemplateResult {
    if (this.thrown !== null) {
      return trouble(this.thrown, () => this.again());
    }
    if (this.job !== null && this.waiting) {
      return progress(what ?? this.job.what, this.job, () => this.cancel());
    }
    if (this.value !== null) {
      return show(this.value);
    }
    return this.waiting || !idle ? loading(what) : idle();
  }
}
