import { API, ask, escaped, get, query } from '../service/http';
import { Problem } from '../service/problem';
import { follow, type Job } from '../service/job';
import { language } from '../shell/language';
import { actingUser } from '../shell/user';

export interface Pool {
  readonly name: string;
  readonly size: number;
  readonly digest: string;
  readonly createdAt: string;
  readonly synthetic: boolean;
  readonly origin: string;
  readonly round: string | null;
  readonly seed: number | null;
}

export interface Band {
  readonly from: number;
  readonly to: number;
  readonly candidates: number;
}

export interface Distribution {
  readonly pool: Pool;
  readonly asOf: string;
  readonly rules: { readonly version: string };
  readonly bands: readonly Band[];
}

export interface Group {
  readonly value: string;
  readonly title?: { readonly en: string; readonly fr: string };
  readonly candidates: number;
}

export type Fact =
  | 'PROGRAM' | 'CATEGORY' | 'FIRST_OFFICIAL_LANGUAGE' | 'AGE' | 'EDUCATION' | 'CANADIAN_CREDENTIAL' | 'PROVINCE' | 'COUNTRY' | 'OCCUPATION';

export interface ByFact {
  readonly fact: Fact;
  readonly exclusive: boolean;
  readonly none: number;
  readonly groups: readonly Group[];
}

export interface Composition {
  readonly pool: Pool;
  readonly by: readonly ByFact[];
}

export interface Refused {
  readonly line: number;
  readonly id?: string;
  readonly field?: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

export interface Report {
  readonly accepted: number;
  readonly refused: number;
  readonly problemsInAll: number;
  readonly problems: readonly Refused[];
  readonly changed: boolean;
  readonly pool: Pool;
}

const at = (name: string): string => `/pools/${escaped(name)}`;

export const pools = (): Promise<readonly Pool[]> => get<Pool[]>('/pools');
export const pool = (name: string): Promise<Pool> => get<Pool>(at(name));
export const distribution = (name: string, asOf: string, rules: string, signal: AbortSignal): Promise<Distribution> =>
  get<Distribution>(`${at(name)}/distribution${query({ asOf, rules })}`, signal);
export const composition = (name: string, asOf: string, rules: string, ageBand: string, signal: AbortSignal): Promise<Composition> =>
  get<Composition>(`${at(name)}/composition${query({ asOf, rules, ageBand })}`, signal);
export const removePool = (name: string): Promise<unknown> => ask(at(name), { method: 'DELETE' });

export const fileOf = (name: string): string => `${API}${at(name)}/candidates`;
export const refusedOf = (name: string): string => `${API}${at(name)}/refused`;

/** The candidates as CSV, which only a request that asks for it gets. */
export async function table(name: string, signal: AbortSignal): Promise<Blob> {
  return (await ask(`${at(name)}/candidates`, { headers: { Accept: 'text/csv' }, signal })).blob();
}

const CSV = 'text/csv';
const NDJSON = 'application/x-ndjson';

/** What a file is by its name: a table, or a profile a line. */
export const typeOf = (file: File): string => (/\.csv$/i.test(file.name) ? CSV : NDJSON);

/**
 * Sends a file as the content of a pool: first it goes up, then it is read as a job. `sent` is told the share that went up, `progress`
 * how far it is read; only this older way of asking tells the former.
 */
export async function importFile(
  name: string,
  file: File,
  options: { readonly synthetic: boolean; readonly onError: string },
  sent: (share: number) => void,
  progress: (job: Job<Report>) => void,
  signal: AbortSignal,
): Promise<Report> {
  const address = `${API}${at(name)}/candidates${query({ synthetic: options.synthetic ? true : null, onError: options.onError })}`;
  const response = await new Promise<Response>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', address);
    request.setRequestHeader('Content-Type', typeOf(file));
    request.setRequestHeader('Accept-Language', language());
    request.setRequestHeader('Prefer', 'respond-async');
    const user = actingUser();
    if (user !== null) {
      request.setRequestHeader('Drawline-User', user);
    }
    request.upload.onprogress = (event) => sent(event.loaded / Math.max(1, event.total));
    request.onload = () =>
      resolve(new Response(request.responseText, { status: request.status, headers: { 'Content-Type': request.getResponseHeader('Content-Type') ?? '' } }));
    request.onerror = () => reject(Problem.unreachable());
    request.onabort = () => reject(signal.reason as Error);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
  if (!response.ok) {
    throw await Problem.of(response);
  }
  return response.status === 202 ? follow((await response.json()) as Job<Report>, progress, signal) : ((await response.json()) as Report);
}
