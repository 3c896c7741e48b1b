import { ask, get, post, query } from '../service/http';
import type { Job } from '../service/job';
import type { DrawAsked, KeptDraw } from '../rules/drafts/service';

/** One entry of the record, bound to the one before by its hash. */
export interface Entry {
  readonly entry: number;
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly subject: string;
  readonly detail: string;
  readonly hash: string;
}

export interface Sought {
  readonly who: string;
  readonly what: string;
  readonly subject: string;
}

export interface AuditPage {
  readonly entries: readonly Entry[];
  readonly next: string | null;
}

export const entries = (sought: Sought, cursor: string | null, limit: number, signal?: AbortSignal): Promise<AuditPage> =>
  get(`/audit${query({ ...sought, cursor, limit })}`, signal);

/** Every entry that is sought, to the first. */
export async function allEntries(sought: Sought, signal?: AbortSignal): Promise<Entry[]> {
  const found: Entry[] = [];
  let cursor: string | null = null;
  do {
    const page: AuditPage = await entries(sought, cursor, 500, signal);
    found.push(...page.entries);
    cursor = page.next;
  } while (cursor !== null);
  return found;
}

export interface ChainFound {
  readonly whole: boolean;
  readonly entries: number;
  readonly head: string;
  readonly broken: number | null;
  readonly reason: string | null;
}

export const verifyChain = (signal?: AbortSignal): Promise<ChainFound> => post('/audit/verify', undefined, signal);

/** An official draw and what its record binds. */
export interface SealedDraw {
  readonly id: string;
  readonly hash: string;
  readonly record: {
    readonly number: number;
    readonly request: DrawAsked;
    readonly rules: { readonly version: string; readonly digest: string };
    readonly pool: { readonly name: string; readonly digest: string; readonly size: number };
    readonly excluded: string;
    readonly engine: string;
    readonly result: string;
    readonly invitations: string;
    readonly invited: number;
    readonly applyBy: string | null;
    readonly key: string;
    readonly who: string;
    readonly at: string;
    readonly previous: string;
  };
}

export interface SealedPage {
  readonly draws: readonly SealedDraw[];
  readonly next: string | null;
}

export const sealedDraws = (cursor: string | null, signal?: AbortSignal): Promise<SealedPage> =>
  get(`/draws/sealed${query({ cursor })}`, signal);

/** A draw with its record. */
export interface OfficialDraw {
  readonly id: string;
  readonly cutOff: number | null;
  readonly tieBreak: string | null;
  readonly invited: number;
  readonly ranked: number;
  readonly request: DrawAsked;
  readonly sealed?: SealedDraw;
}

export const officialDraw = (id: string, signal?: AbortSignal): Promise<OfficialDraw> => get(`/draws/${encodeURIComponent(id)}`, signal);

/** Draws that were tried by published rules, the newest first: any of them can be made official. */
export async function triedDraws(signal?: AbortSignal): Promise<KeptDraw[]> {
  const found = new Map<string, KeptDraw>();
  for (const each of (await get<{ draws: KeptDraw[] }>('/draws?limit=200', signal)).draws) {
    const same = JSON.stringify([each.request, each.rules.version]);
    if (/^\d+$/.test(each.rules.version) && !found.has(same)) {
      found.set(same, each);
    }
  }
  return [...found.values()];
}

export interface DrawVerified {
  readonly verified: boolean;
  readonly chain: boolean;
  readonly records: number;
  readonly head: string;
  readonly result: string;
  readonly threads: readonly number[];
  readonly faults: readonly string[];
}

/** How one invitation stands. */
export interface Standing {
  readonly candidate: string;
  readonly rank: number;
  readonly state: 'INVITED' | 'DECLINED' | 'EXPIRED';
  readonly invitedOn: string;
  readonly applyBy: string | null;
  readonly declinedOn: string | null;
  readonly by: string | null;
}

export const standings = (id: string, asOf: string, signal?: AbortSignal): Promise<Standing[]> =>
  get(`/draws/${encodeURIComponent(id)}/invitations/states${query({ asOf })}`, signal);

/** The list of invitations byte for byte, as it was signed. */
export const invitations = async (id: string, type: string): Promise<Blob> =>
  (await ask(`/draws/${encodeURIComponent(id)}/invitations`, { headers: { Accept: type } })).blob();

export const jobs = (signal?: AbortSignal): Promise<Job[]> => get('/jobs', signal);
export const cancelJob = (id: string): Promise<unknown> => ask(`/jobs/${encodeURIComponent(id)}`, { method: 'DELETE' });
