import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Problem } from '../../service/problem';
import { check, type Found } from './service';

const PAUSE = 400;
const BUSY = 1500;

/** Checks a draft while a file of it is typed. Only the newest answer counts, and a service that is busy is asked again. */
export class Checking implements ReactiveController {
  problems: readonly Found[] | null = null;
  thrown: unknown = null;
  waiting = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asking: AbortController | null = null;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Nothing is checked any more, and nothing is known. */
  stop(): void {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.asking = null;
    this.waiting = false;
    this.problems = null;
    this.thrown = null;
  }

  soon(draft: string, path: string, text: string, pause = PAUSE): void {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.waiting = true;
    this.timer = setTimeout(() => void this.ask(draft, path, text), pause);
    this.host.requestUpdate();
  }

  private async ask(draft: string, path: string, text: string): Promise<void> {
    const asking = (this.asking = new AbortController());
    try {
      const answer = await check(draft, { [path]: text }, asking.signal);
      if (!asking.signal.aborted) {
        this.problems = answer.problems;
        this.thrown = null;
        this.waiting = false;
      }
    } catch (thrown) {
      if (asking.signal.aborted) {
        return;
      }
      if (Problem.from(thrown).status === 503) {
        this.soon(draft, path, text, BUSY);
        return;
      }
      this.thrown = thrown;
      this.waiting = false;
    }
    this.host.requestUpdate();
  }
}
