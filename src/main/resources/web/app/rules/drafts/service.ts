import { get, post } from '../../service/http';
import type { Draft, Version } from '../service';

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
