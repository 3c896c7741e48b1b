import { API, ask, escaped, get, query } from '../service/http';
import { work, type Job } from '../service/job';
import { toBody, type Asked } from './request';
import type { DrawResult, Wording } from './service';

export const CAUSES = ['REQUEST', 'CATEGORY', 'ELIGIBILITY', 'SCORE', 'DISPLACED'] as const;
export type Cause = (typeof CAUSES)[number];
export type Turn = 'gained' | 'lost';

/** Counts of persons; null where small ones are left out. */
export interface Cell {
  readonly group: string;
  readonly title: Wording | null;
  readonly cause: Cause;
  readonly gained: number | null;
  readonly lost: number | null;
}

export const DIMENSIONS = ['program', 'category', 'band', 'occupation', 'age', 'firstLanguage'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface Comparison {
  readonly id: string;
  readonly baseline: DrawResult;
  readonly alternative: DrawResult;
  readonly gained: number | null;
  readonly lost: number | null;
  readonly causes: readonly { readonly cause: Cause; readonly gained: number | null; readonly lost: number | null }[];
  readonly by: Readonly<Record<Dimension, readonly Cell[]>>;
  /** The rules by which scores differ. */
  readonly items: readonly {
    readonly rule: string;
    readonly name: Wording;
    readonly factor: string;
    readonly candidates: number | null;
    readonly points: number | null;
  }[];
  readonly displacedBy: readonly { readonly displaced: 'GAINED' | 'LOST'; readonly said: Wording; readonly candidates: number | null }[];
  readonly digest: string;
  readonly elapsedMs: number;
}

/** Somebody who gains or loses an invitation. */
export interface Person {
  readonly id: string;
  readonly scoreBefore: number;
  readonly scoreAfter: number;
  readonly rankBefore: number | null;
  readonly rankAfter: number | null;
  readonly cause: Cause;
  readonly programs: readonly string[];
  readonly categories: readonly string[];
  readonly details: string;
}

export function compare(asked: Asked, progress: (job: Job<Comparison>) => void, signal: AbortSignal): Promise<Comparison> {
  const { rules, ...draw } = toBody(asked);
  const alternative = {
    rules: asked.compare || rules,
    ...(asked.compareInvitations === null ? {} : { invitations: asked.compareInvitations }),
  };
  return work<Comparison>('/draws/compare', { body: { draw, baseline: { rules }, alternative } }, progress, signal);
}

export const comparison = (id: string): Promise<Comparison> => get<Comparison>(`/comparisons/${escaped(id)}`);

export interface Chosen {
  readonly cause: string | null;
  readonly program: string | null;
  readonly category: string | null;
}

/** Where the people are told, for a link that takes all of them away. */
export const peoplePath = (id: string, turn: Turn, chosen: Chosen): string =>
  `/comparisons/${escaped(id)}/${turn}${query({ cause: chosen.cause, program: chosen.program, category: chosen.category })}`;

/** The people by score, as they arrive: the first `most` of them, and whether there are more. */
export async function people(
  id: string,
  turn: Turn,
  chosen: Chosen,
  most: number,
  signal: AbortSignal,
): Promise<{ readonly people: readonly Person[]; readonly more: boolean }> {
  const response = await ask(peoplePath(id, turn, chosen), { headers: { Accept: 'application/x-ndjson' }, signal });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  const found: Person[] = [];
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    found.push(...lines.filter(Boolean).map((line) => JSON.parse(line) as Person));
    if (found.length > most) {
      await reader.cancel();
      return { people: found.slice(0, most), more: true };
    }
  }
  return { people: found, more: false };
}

export const reportAt = (id: string, language: string): string => `${API}/comparisons/${escaped(id)}/report?lang=${language}`;
