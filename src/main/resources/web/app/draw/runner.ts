/**
 * Asks for one thing at a time and for the newest only: what is asked while an answer is awaited waits its turn, and replaces what
 * waits. So a slider that moves fast never queues up draws, and every answer that arrives is shown.
 */
export class Runner<A, R> {
  private running: { readonly asked: A; readonly stop: AbortController } | null = null;
  private next: A | null = null;
  private timer = 0;

  constructor(
    private readonly run: (asked: A, signal: AbortSignal) => Promise<R>,
    private readonly done: (asked: A, result: R) => void,
    private readonly failed: (asked: A, thrown: unknown) => void,
    private readonly changed: () => void,
  ) {}

  get busy(): boolean {
    return this.running !== null || this.next !== null;
  }

  /** Asks after a pause without other questions, in milliseconds. */
  ask(asked: A, pause = 0): void {
    this.next = asked;
    clearTimeout(this.timer);
    if (pause > 0) {
      this.timer = setTimeout(() => this.start(), pause);
    } else {
      this.start();
    }
    this.changed();
  }

  /** Forgets what is asked, and what is awaited. */
  stop(): void {
    clearTimeout(this.timer);
    this.next = null;
    this.running?.stop.abort();
    this.running = null;
    this.changed();
  }

  private start(): void {
    if (this.running || this.next === null) {
      return;
    }
    const mine = { asked: this.next, stop: new AbortController() };
    this.next = null;
    this.running = mine;
    void this.run(mine.asked, mine.stop.signal)
      .then(
        (result) => this.running === mine && this.done(mine.asked, result),
        (thrown: unknown) => this.running === mine && this.failed(mine.asked, thrown),
      )
      .finally(() => {
        if (this.running === mine) {
          this.running = null;
          this.start();
          this.changed();
        }
      });
  }
}
