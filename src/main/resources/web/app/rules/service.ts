import { ask, get, post, query, segments } from '../service/http';

export interface Draft {
  readonly id: number;
  readonly name: string;
  readonly author: string;
  readonly base: number;
  readonly rebaseNeeded: boolean;
  readonly state: 'DRAFT' | 'IN_REVIEW' | 'PUBLISHED' | 'REJECTED' | 'WITHDRAWN';
  readonly digest: string;
  readonly createdAt: string;
  readonly changedBy: string;
  readonly changedAt: string;
  /** How it ended. */
  readonly decision?: { readonly by: string; readonly at: string; readonly selfApproved: boolean; readonly note: string };
  /** Number of the version that came of it. */
  readonly published?: number;
  /** The files that it changes; not in a list of drafts. */
  readonly changes?: readonly { readonly path: string; readonly digest?: string; readonly savedBy: string; readonly savedAt: string }[];
}

export interface Version {
  readonly version: number;
  readonly digest: string;
  readonly publishedAt: string;
  readonly publishedBy: string;
  readonly note: string;
}

/** Something wrong in a rule file, as a check tells it; line and column from 1, 0 where they are not known. */
export interface Found {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: 'ERROR' | 'WARNING';
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly rule: string;
  readonly source: string;
  readonly caret: string;
  /** Path of the page that explains the code. */
  readonly page: string;
}

/** A file as it is kept, with the tag that a save must name. */
export interface KeptFile {
  readonly text: string;
  readonly etag: string;
}

/** All pages of a list, to its end. */
async function whole<T>(path: string, name: string): Promise<T[]> {
  const found: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Record<string, unknown> = await get(`${path}${query({ cursor })}`);
    found.push(...(page[name] as T[]));
    cursor = page.next as string | null;
  } while (cursor !== null);
  return found;
}

export const drafts = (): Promise<Draft[]> => whole<Draft>('/drafts', 'drafts');
export const versions = (): Promise<Version[]> => whole<Version>('/rules/versions', 'versions');
/** `base` is `versions/2`; without one the draft changes what serves. */
export const beginDraft = (name: string, base?: string): Promise<Draft> => post<Draft>('/drafts', { name, base });

/** Where the file of a rule book is: `drafts/3`, `versions/2`; `published` is a version like any other. */
const fileAt = (rules: string, path: string): string =>
  rules.startsWith('drafts/') ? `/${rules}/files/${segments(path)}` : `/rules/${rules}/files/${segments(path)}`;

export async function file(rules: string, path: string): Promise<KeptFile> {
  const book = rules === 'published' ? `versions/${(await get<{ version: string }>('/rules')).version}` : rules;
  const response = await ask(fileAt(book, path));
  return { text: await response.text(), etag: response.headers.get('ETag') ?? '' };
}

/**
 * Saves a file of a draft; the etag of what was read, or null for a new file. Throws a problem with status 412 where somebody saved
 * it since: the document tells who and when.
 */
export async function save(draft: string, path: string, text: string, etag: string | null): Promise<string> {
  const response = await ask(fileAt(draft, path), {
    method: 'PUT',
    body: text,
    headers: { 'Content-Type': 'text/plain', ...(etag === null ? { 'If-None-Match': '*' } : { 'If-Match': etag }) },
  });
  return response.headers.get('ETag') ?? '';
}

const KEPT = 'drawline.draft';

/** The draft that the reader works in, `drafts/3`; none before the first edit. */
export const openDraft = (): string | null => localStorage.getItem(KEPT);
export const workIn = (draft: string | null): void =>
  draft === null ? localStorage.removeItem(KEPT) : localStorage.setItem(KEPT, draft);
