import { work, type Job } from '../../service/job';
import type { Draft } from '../service';
import { request } from './draws';
import type { Comparison, DraftTest, DrawAsked } from './service';

/** What was computed over a draft as it stands, for as long as the page is open: a tab that is opened again need not wait again. */
const computed = new Map<string, unknown>();
const MOST = 40;

async function once<T>(key: string, compute: () => Promise<T>): Promise<T> {
  if (!computed.has(key)) {
    const value = await compute();
    if (computed.size >= MOST) {
      computed.delete(computed.keys().next().value!);
    }
    computed.set(key, value);
  }
  return computed.get(key) as T;
}

export const tested = (draft: Draft): DraftTest | null => (computed.get(`test ${draft.digest}`) as DraftTest | undefined) ?? null;

export const test = (draft: Draft, signal: AbortSignal, tell: (job: Job<DraftTest>) => void): Promise<DraftTest> =>
  once(`test ${draft.digest}`, () => work<DraftTest>(`/drafts/${draft.id}/test`, {}, tell, signal));

/** The scenarios once more, and what they notice of small changes to the changed files. */
export async function mutate(draft: Draft, signal: AbortSignal, tell: (job: Job<DraftTest>) => void): Promise<DraftTest> {
  const result = await work<DraftTest>(`/drafts/${draft.id}/test?mutation=changed`, {}, tell, signal);
  computed.set(`test ${draft.digest}`, result);
  return result;
}

export const compare = (draft: Draft, draw: DrawAsked, signal: AbortSignal, tell: (job: Job<Comparison>) => void): Promise<Comparison> =>
  once(`compare ${draft.base} ${draft.digest} ${JSON.stringify(draw)}`, () =>
    work<Comparison>(
      '/draws/compare',
      { body: { draw: request(draw), baseline: { rules: `versions/${draft.base}` }, alternative: { rules: `drafts/${draft.id}` } } },
      tell,
      signal,
    ),
  );
