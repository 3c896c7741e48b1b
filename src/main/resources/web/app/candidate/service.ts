import { ask, escaped, get, post, query } from '../service/http';
import { Problem, type Fault } from '../service/problem';
import type { Profile } from './profile';

export interface Requirement {
  readonly rule: string;
  readonly name: string;
  readonly met: boolean;
  readonly because: string;
  readonly asks: readonly string[];
  readonly source: string;
}

export interface Program {
  readonly program: string;
  readonly eligible: boolean;
  readonly requirements: readonly Requirement[];
}

export interface Category {
  readonly category: string;
  readonly label: { readonly en: string; readonly fr: string };
  readonly member: boolean;
  readonly requirements: readonly Requirement[];
}

export interface PointsItem {
  readonly rule: string;
  readonly name: string;
  readonly section: string;
  readonly factor: string;
  readonly points: number;
  readonly because: string;
  readonly source: string;
}

export const SECTIONS = ['core', 'spouse', 'transferability', 'additional'] as const;
export type Section = (typeof SECTIONS)[number];

export interface Score extends Readonly<Record<Section, number>> {
  readonly total: number;
  readonly points: readonly PointsItem[];
  readonly otherFirstLanguage?: { readonly language: string; readonly total: number; readonly more: number; readonly programs: readonly string[] };
}

export interface Evaluation {
  readonly id: string;
  readonly asOf: string;
  readonly rules: { readonly version: string; readonly digest: string };
  readonly eligible: boolean | null;
  readonly eligibilityStatedFrom?: string;
  readonly programs: readonly Program[];
  readonly crs: Score;
  readonly categories: readonly Category[];
}

export interface Turning {
  readonly change: string;
  readonly steps: number;
  readonly inWords: { readonly en: string; readonly fr: string };
  readonly byOthers: boolean;
  readonly score: number;
  readonly pointsGained: number;
  readonly becomesEligibleFor: readonly string[];
  readonly becomesMemberOf: readonly string[];
}

/** What would become of somebody in a draw. */
export interface Why {
  readonly draw: string;
  readonly invited: boolean;
  readonly ranked: boolean;
  readonly notRankedBecause?: { readonly reason: string; readonly inWords: string };
  readonly score: number;
  readonly cutOff: number | null;
  readonly tieBreak: string | null;
  readonly distance: { readonly stage: number; readonly points: number; readonly seconds?: number } | null;
  readonly programs: readonly Program[];
  readonly categories: readonly Category[];
  readonly changes: readonly Turning[];
  /** The profile after each change, in their order. */
  readonly changed: readonly Profile[];
  readonly note?: string;
}

export interface DrawEntry {
  readonly id: string;
  readonly createdAt: string;
  readonly request: {
    readonly pool: string;
    readonly asOf: string;
    readonly stages: readonly {
      readonly type: string;
      readonly program: string | null;
      readonly categories: readonly string[];
      readonly invitations: number;
    }[];
  };
  readonly cutOff: number | null;
  readonly invited: number;
  readonly pool: { readonly name: string };
}

/**
 * What the rules find. A profile that is being entered is wrong most of the time, which is no failure of the request: it goes as the
 * one line of a batch, whose answer is the evaluation or what is wrong with the line. Throws the latter.
 */
export async function evaluate(profile: Profile, asOf: string, rules: string, signal: AbortSignal): Promise<Evaluation> {
  const response = await ask(`/evaluations/batch${query({ asOf, rules: rules === 'published' ? '' : rules })}`, {
    method: 'POST',
    body: JSON.stringify(profile) + '\n',
    headers: { 'Content-Type': 'application/x-ndjson' },
    signal,
  });
  const answer = JSON.parse(await response.text()) as Evaluation | { readonly line: number; readonly problem: BadLine };
  if ('problem' in answer) {
    const { title, detail, status, errors } = answer.problem;
    throw new Problem(title, detail, status, errors ?? []);
  }
  return answer;
}

interface BadLine {
  readonly title: string;
  readonly detail: string;
  readonly status: number;
  readonly errors?: readonly Fault[];
}

export const why = (draw: string, profile: Profile, signal: AbortSignal): Promise<Why> =>
  post<Why>(`/draws/${escaped(draw)}/candidates`, profile, signal);

export const draws = async (): Promise<readonly DrawEntry[]> =>
  (await get<{ draws: readonly DrawEntry[] }>('/draws?limit=50')).draws;

export const draw = (id: string): Promise<DrawEntry> => get<DrawEntry>(`/draws/${escaped(id)}`);

export const ofPool = (pool: string, candidate: string): Promise<Profile> =>
  get<Profile>(`/pools/${escaped(pool)}/candidates/${escaped(candidate)}`);

export interface Occupation {
  readonly noc: string;
  readonly title: string;
}

/** Occupations by words of their titles or by code, the nearest first. */
export const occupations = (text: string, signal?: AbortSignal): Promise<readonly Occupation[]> =>
  get<Occupation[]>(`/occupations${query({ text, limit: 30 })}`, signal);
