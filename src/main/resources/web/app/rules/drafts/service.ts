import { get, post } from '../../service/http';
import type { KeptRequest as DrawAsked } from '../../draw/service';
import type { Draft, Found, Version } from '../service';

export type { DrawAsked, Found };

/** What became of a file between two rule books; `diff` is in the unified format. */
export interface FileChange {
  readonly path: string;
  readonly kind: 'ADDED' | 'REMOVED' | 'CHANGED';
  readonly linesAdded: number;
  readonly linesRemoved: number;
  readonly diff: string;
}

export interface DraftDifference {
  readonly base: number;
  readonly digest: string;
  readonly files: readonly FileChange[];
}

export interface VersionDifference {
  readonly from: Version;
  readonly to: Version;
  readonly files: readonly FileChange[];
}

export const draft = (id: string, signal?: AbortSignal): Promise<Draft> => get(`/drafts/${encodeURIComponent(id)}`, signal);
export const draftChanges = (id: number, signal?: AbortSignal): Promise<DraftDifference> => get(`/drafts/${id}/diff`, signal);
export const versionChanges = (from: number, to: number, signal?: AbortSignal): Promise<VersionDifference> =>
  get(`/rules/versions/${from}/diff/${to}`, signal);

export const submit = (id: number, note: string): Promise<Draft> => post(`/drafts/${id}/submit`, { note });
export const reject = (id: number, note: string): Promise<Draft> => post(`/drafts/${id}/reject`, { note });
export const withdraw = (id: number, note: string): Promise<Draft> => post(`/drafts/${id}/withdraw`, { note });
/** The digest says what was read: the approval is given to that content alone. */
export const approve = (id: number, digest: string, note: string): Promise<Draft> => post(`/drafts/${id}/approve`, { digest, note });

/** Lines that belong together in a file that both a draft and a version published meanwhile change. */
export interface Region {
  readonly kind: 'SAME' | 'PUBLISHED' | 'DRAFT' | 'BOTH';
  readonly line: number;
  readonly base: readonly string[];
  readonly published: readonly string[];
  readonly draft: readonly string[];
}

export interface Conflict {
  readonly path: string;
  readonly inBase: boolean;
  readonly inPublished: boolean;
  readonly inDraft: boolean;
  readonly regions: readonly Region[];
}

export type Side = 'DRAFT' | 'PUBLISHED';

export interface Settlement {
  readonly version: number;
  readonly digest: string;
  readonly keep: readonly { readonly path: string; readonly side: Side }[];
}

export const rebase = (id: number, settlement?: Settlement): Promise<Draft> => post(`/drafts/${id}/rebase`, settlement);

/** Number of the version that serves. */
export const serving = async (): Promise<number> => Number((await get<{ version: string }>('/rules')).version);

export interface Check {
  readonly ok: boolean;
  readonly digest: string;
  readonly problems: readonly Found[];
}

export const check = (id: number, signal?: AbortSignal): Promise<Check> => post(`/drafts/${id}/check`, undefined, signal);

/** A rule of a dated folder. */
export interface RuleInForce {
  readonly id: string;
  readonly sentence: { readonly en: string; readonly fr: string };
  readonly source: string;
  readonly file: string;
  readonly line: number;
}

export interface Expectation {
  readonly what: string;
  readonly expected: unknown;
  readonly found: unknown;
  readonly held: boolean;
  readonly rules: readonly RuleInForce[];
}

export interface ScenarioResult {
  readonly file: string;
  readonly line: number;
  readonly name: string;
  readonly asOf: string;
  readonly passed: boolean;
  readonly failures: readonly Expectation[];
  readonly trouble: string;
}

export interface Mutation {
  readonly left: number;
  readonly changes: number;
  readonly noticed: number;
  readonly survivors: readonly { readonly kind: 'RULE' | 'THRESHOLD' | 'LISTED'; readonly file: string; readonly line: number; readonly rule: string; readonly change: string }[];
}

export interface DraftTest {
  readonly passed: number;
  readonly failed: number;
  readonly scenarios: readonly ScenarioResult[];
  readonly coverage: { readonly rules: number; readonly fired: number; readonly silent: readonly RuleInForce[]; readonly always: readonly RuleInForce[] };
  readonly problems: readonly { readonly file: string; readonly line: number; readonly message: string; readonly hint: string }[];
  readonly mutation?: Mutation;
}

/** A draw that is kept. */
export interface KeptDraw {
  readonly id: string;
  readonly createdAt: string;
  readonly request: DrawAsked;
  readonly cutOff: number | null;
  readonly invited: number;
  readonly rules: { readonly version: string; readonly digest: string };
  readonly pool: { readonly name: string; readonly size: number };
}

export interface Pool {
  readonly name: string;
  readonly size: number;
  /** The published round that it was made after. */
  readonly round?: string | null;
}

export interface Round {
  readonly number: string;
  readonly dateTime: string;
  readonly type: 'GENERAL' | 'PROGRAM' | 'CATEGORY';
  readonly program: string | null;
  readonly category: string | null;
  readonly invitations: number;
}

export interface DrawOutcome {
  readonly id: string;
  readonly cutOff: number | null;
  readonly tieBreak: string | null;
  readonly invited: number;
  readonly ranked: number;
}

export interface Comparison {
  readonly id: string;
  readonly baseline: DrawOutcome;
  readonly alternative: DrawOutcome;
  readonly gained: number;
  readonly lost: number;
  readonly causes: readonly { readonly cause: Cause; readonly gained: number; readonly lost: number }[];
  readonly by: Readonly<Record<'program' | 'category', readonly Group[]>>;
}

export type Cause = 'CATEGORY' | 'ELIGIBILITY' | 'SCORE' | 'REQUEST' | 'DISPLACED';

export interface Group {
  readonly group: string;
  readonly title: { readonly en: string; readonly fr: string } | null;
  readonly cause: Cause;
  readonly gained: number;
  readonly lost: number;
}
