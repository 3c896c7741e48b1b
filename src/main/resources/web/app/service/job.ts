import { ask, get } from './http';
import { Problem, type Fault } from './problem';

/** Work that goes on beside the requests, as /jobs tells of it. */
export interface Job<T = unknown> {
  readonly id: string;
  readonly what: string;
  readonly by: string;
  readonly state: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
  readonly percent: number;
  readonly secondsLeft?: number;
  readonly askedAt: string;
  readonly startedAt?: string;
  readonly endedAt?: string;
  readonly result?: T;
  readonly problem?: { title?: string; detail?: string; status?: number; errors?: Fault[] };
}

/** How long is waited before it is asked again how far the work is, in milliseconds: short at first, for much of it is soon done. */
const FIRST_PAUSE = 40;
const LAST_PAUSE = 300;

/**
 * Does long work as a job: tells its progress, and calls it off when the signal is aborted. The answer is the one that the request
 * would have had without a job.
 */
export async function work<T>(
  path: string,
  asked: { method?: 'POST' | 'PUT'; body?: unknown; headers?: Record<string, string> },
  progress: (job: Job<T>) => void,
  signal?: AbortSignal,
): Promise<T> {
  const response = await ask(path, {
    method: asked.method ?? 'POST',
    body: asked.body,
    headers: { ...asked.headers, Prefer: 'respond-async' },
    signal,
  });
  if (response.status !== 202) {
    return (await response.json()) as T;
  }
  return follow((await response.json()) as Job<T>, progress, signal);
}

/** Waits for the end of a job that was begun, as {@link work} does. */
export async function follow<T>(begun: Job<T>, progress: (job: Job<T>) => void, signal?: AbortSignal): Promise<T> {
  let job = begun;
  const cancel = (): void => void ask(`/jobs/${job.id}`, { method: 'DELETE' }).catch(() => undefined);
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    let pause = FIRST_PAUSE;
    while (job.state === 'WAITING' || job.state === 'RUNNING') {
      progress(job);
      await new Promise((resume) => setTimeout(resume, pause));
      pause = Math.min(LAST_PAUSE, 2 * pause);
      signal?.throwIfAborted();
      job = await get<Job<T>>(`/jobs/${job.id}`, signal);
    }
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
  progress(job);
  if (job.state === 'DONE') {
    return job.result as T;
  }
  const problem = job.problem ?? {};
  throw new Problem(problem.title ?? job.what, problem.detail ?? job.state, problem.status ?? 0, problem.errors ?? []);
}
