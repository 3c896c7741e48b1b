import { ask, get, post, query, escaped } from '../service/http';
import { work, type Job } from '../service/job';
import type { DrawType } from './request';

/** A label in each official language. */
export interface Wording {
  readonly en: string;
  readonly fr: string;
}

export interface AtCutOff {
  readonly candidates: number;
  readonly invited: number;
  readonly atTieBreak: number;
}

/** Places of its own that a group had in a stage. */
export interface Group {
  readonly kind: 'RESERVE' | 'CAP';
  readonly by: string;
  readonly group: string;
  readonly places: number;
  readonly candidates: number;
  readonly invited: number;
  readonly cutOff: number | null;
  readonly tieBreak: string | null;
}

export interface Stage {
  readonly type: DrawType;
  readonly program: string | null;
  readonly categories: readonly string[];
  readonly invitations: number;
  readonly floor: number | null;
  readonly cutOff: number | null;
  readonly tieBreak: string | null;
  readonly ranked: number;
  readonly invited: number;
  readonly atCutOff: AtCutOff;
  readonly groups?: readonly Group[];
}

export interface Band {
  readonly from: number;
  readonly to: number;
  readonly candidates: number;
  readonly invited: number;
}

/** The draw as the service keeps it: always in stages. */
export interface KeptRequest {
  readonly pool: string;
  readonly asOf: string;
  readonly stages: readonly {
    readonly type: DrawType;
    readonly program: string | null;
    readonly categories: readonly string[];
    readonly invitations: number;
    readonly floor: number | null;
  }[];
  readonly excludeInvited: boolean;
  readonly excludeDraws: readonly string[];
}

export interface RulesVersion {
  readonly version: string;
  readonly digest: string;
}

export interface DrawResult {
  readonly id: string;
  readonly request: KeptRequest;
  readonly cutOff: number | null;
  readonly tieBreak: string | null;
  readonly invited: number;
  readonly ranked: number;
  readonly atCutOff: AtCutOff;
  readonly stages: readonly Stage[];
  readonly bands: readonly Band[];
  readonly byProgram: Readonly<Record<string, number>>;
  readonly byCategory: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
  readonly rules: RulesVersion;
  readonly pool: { readonly name: string; readonly digest: string; readonly size: number; readonly synthetic: boolean };
  readonly digest: string;
  readonly elapsedMs: number;
  /** The name that somebody gave it. */
  readonly name?: string;
  /** Its record, where it is an official draw. */
  readonly sealed?: { readonly number?: number } | null;
}

/** A draw in the list of those that are kept. */
export interface DrawEntry {
  readonly id: string;
  readonly name?: string;
  readonly createdAt: string;
  readonly request: KeptRequest;
  readonly cutOff: number | null;
  readonly tieBreak: string | null;
  readonly invited: number;
  readonly ranked: number;
  readonly rules: RulesVersion;
}

export interface Point {
  readonly cutOff: number;
  readonly candidates: number;
  /** How many have this score or a higher one. */
  readonly invitations: number;
}

export interface StageCurve {
  readonly stage: number;
  readonly ranked: number;
  readonly points: readonly Point[];
  /** Why there are no points. */
  readonly note?: string;
}

export interface Near {
  readonly id: string;
  readonly rank: number;
  readonly score: number;
  readonly submittedAt: string;
  readonly invited: boolean;
  readonly points: number;
  readonly seconds: number | null;
}

export interface StageMargin {
  readonly stage: number;
  readonly cutOff: number | null;
  readonly tieBreak: string | null;
  readonly above: readonly Near[];
  readonly below: readonly Near[];
}

export interface Round {
  readonly number: string;
  readonly date: string;
  readonly dateTime: string | null;
  readonly name: string;
  readonly type: DrawType | 'PNP';
  readonly program: string | null;
  readonly category: string | null;
  readonly invitations: number;
  readonly cutOff: number;
  readonly tieBreak: string | null;
}

export interface Pool {
  readonly name: string;
  readonly size: number;
  readonly digest: string;
  readonly synthetic: boolean;
  /** The published round that it is like. */
  readonly round?: string;
}

export interface Category {
  readonly category: string;
  readonly label: Wording;
}

/** A change that would turn the outcome for a candidate. */
export interface Turning {
  readonly change: string;
  readonly steps: number;
  readonly inWords: Wording;
  readonly byOthers: boolean;
  readonly score: number;
  readonly pointsGained: number;
  readonly becomesEligibleFor: readonly string[];
  readonly becomesMemberOf: readonly string[];
}

/** What a label of the service is where it has one: the rules name programs by their ids alone. */
export type Names = ReadonlyMap<string, Wording>;

let published: Promise<readonly Round[]> | null = null;

/** The published rounds, the newest first; they do not change while the page is open. */
export function rounds(): Promise<readonly Round[]> {
  published ??= get<Round[]>('/rounds').then(
    (all) => [...all].reverse(),
    (thrown: unknown) => {
      published = null;
      throw thrown;
    },
  );
  return published;
}

export const pools = (): Promise<Pool[]> => get<Pool[]>('/pools');

export const categories = (asOf: string, rules: string, signal?: AbortSignal): Promise<Category[]> =>
  get<Category[]>(`/categories${query({ asOf, rules })}`, signal);

export const programs = (asOf: string, rules: string, signal?: AbortSignal): Promise<string[]> =>
  get<string[]>(`/programs${query({ asOf, rules })}`, signal);

export const dryRun = (body: unknown, signal?: AbortSignal): Promise<DrawResult> =>
  post<DrawResult>('/draws/dry-run', body, signal);

/** The first draw on a pool takes some seconds, for which there is progress and a way to call it off. */
export const firstDryRun = (body: unknown, progress: (job: Job) => void, signal: AbortSignal): Promise<DrawResult> =>
  work<DrawResult>('/draws/dry-run', { body }, progress, signal);

export const draw = (id: string, signal?: AbortSignal): Promise<DrawResult> =>
  get<DrawResult>(`/draws/${escaped(id)}`, signal);

export const curve = (id: string, signal?: AbortSignal): Promise<{ readonly stages: readonly StageCurve[] }> =>
  get(`/draws/${escaped(id)}/curve`, signal);

export const margin = (id: string, width: number, signal?: AbortSignal): Promise<{ readonly stages: readonly StageMargin[] }> =>
  get(`/draws/${escaped(id)}/margin${query({ width })}`, signal);

export const keptDraws = (asked: { limit?: number; cursor?: string | null; named?: boolean }): Promise<{
  readonly draws: readonly DrawEntry[];
  readonly next: string | null;
}> => get(`/draws${query(asked)}`);

/** Names a draw for its readers; takes its name away where it is empty. */
export async function nameDraw(id: string, name: string): Promise<void> {
  const path = `/draws/${escaped(id)}/name`;
  await (name === '' ? ask(path, { method: 'DELETE' }) : ask(path, { method: 'PUT', body: { name } }));
}
