import { ask, get, post, query } from '../../service/http';
import { file, openDraft, workIn, type Draft, type Found } from '../service';

export type { Found };

export interface Serving {
  readonly version: string;
  readonly digest: string;
  readonly publishedAt: string;
  readonly publishedBy: string;
  readonly files: readonly { readonly path: string; readonly digest: string }[];
  /** What keeps the present content of the rules directory from being published. */
  readonly problems: readonly Found[];
  readonly warnings: readonly Found[];
}

/** A rule book with its files and what is known of them without reading them. */
export interface Book {
  /** As the interface names it: `published`, `versions/3`, `drafts/7`. */
  readonly name: string;
  readonly version: number;
  readonly draft: Draft | null;
  readonly paths: readonly string[];
  /** The files that the draft changes. */
  readonly changed: ReadonlyMap<string, 'NEW' | 'CHANGED' | 'REMOVED'>;
  /** What concerns are called, in the order in which they are best read. */
  readonly concerns: ReadonlyMap<string, { readonly en: string; readonly fr: string }>;
}

export const serving = (signal?: AbortSignal): Promise<Serving> => get('/rules', signal);
export const draftNumbered = (id: string, signal?: AbortSignal): Promise<Draft> => get(`/drafts/${encodeURIComponent(id)}`, signal);

/** Whether files of a draft can be saved: an edit of one in review takes it back. */
export const isOpen = (draft: Draft | null): boolean => draft?.state === 'DRAFT' || draft?.state === 'IN_REVIEW';

/** The draft that the reader works in, where it is still to be edited. */
export async function workingDraft(): Promise<Draft | null> {
  const open = openDraft();
  if (open === null) {
    return null;
  }
  const draft = await draftNumbered(open.replace('drafts/', '')).catch(() => null);
  if (draft?.state === 'DRAFT') {
    return draft;
  }
  if (draft !== null && draft.state !== 'IN_REVIEW') {
    workIn(null);
  }
  return null;
}

/** The rule book that a name stands for; without a name the draft that the reader works in, or what serves. */
export async function book(asked: string | null): Promise<Book> {
  const draft = asked?.startsWith('drafts/') ? await draftNumbered(asked.slice('drafts/'.length)) : asked === null ? await workingDraft() : null;
  const name = draft ? `drafts/${draft.id}` : (asked ?? 'published');
  const version = draft ? draft.base : name.startsWith('versions/') ? Number(name.slice('versions/'.length)) : null;
  const files =
    version === null
      ? await serving()
      : { version, ...(await get<Pick<Serving, 'files'>>(`/rules/versions/${version}`)) };
  const base = new Set(files.files.map((each) => each.path));
  const paths = new Set(base);
  const changed = new Map<string, 'NEW' | 'CHANGED' | 'REMOVED'>();
  for (const change of draft?.changes ?? []) {
    if (change.digest === undefined) {
      paths.delete(change.path);
      changed.set(change.path, 'REMOVED');
    } else {
      changed.set(change.path, base.has(change.path) ? 'CHANGED' : 'NEW');
      paths.add(change.path);
    }
  }
  const at = draft ? name : `versions/${files.version}`;
  return { name, version: Number(files.version), draft, paths: [...paths].sort(), changed, concerns: await concerns(at, paths) };
}

/** The rule book's own list of what its concerns are called. */
async function concerns(rules: string, paths: ReadonlySet<string>): Promise<Map<string, { en: string; fr: string }>> {
  const named = new Map<string, { en: string; fr: string }>();
  if (!paths.has('concerns.yaml')) {
    return named;
  }
  const text = await file(rules, 'concerns.yaml').then((kept) => kept.text, () => '');
  const said = '("[^"]*"|[^",}][^,}]*)';
  const line = new RegExp(`^([\\w-]+): *\\{ *en: *${said}, *fr: *${said} *\\}`);
  for (const each of text.split('\n')) {
    const found = line.exec(each);
    if (found) {
      named.set(found[1]!, { en: bare(found[2]!), fr: bare(found[3]!) });
    }
  }
  return named;
}

const bare = (said: string): string => said.trim().replace(/^"|"$/g, '');

export interface Check {
  readonly ok: boolean;
  readonly problems: readonly Found[];
}

/** Checks a draft as it would be with a file that is not saved yet. */
export const check = (draft: string, files: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<Check> =>
  post(`/${draft}/check`, { files }, signal);

export async function remove(draft: string, path: string, etag: string): Promise<void> {
  await ask(`/${draft}/files/${path.split('/').map(encodeURIComponent).join('/')}`, { method: 'DELETE', headers: { 'If-Match': etag } });
}

/** Where a text stands in a file. */
export interface Match {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** The line, or the part of a long one around the match. */
  readonly excerpt: string;
  /** Where the match begins in the excerpt, from 0. */
  readonly at: number;
  readonly length: number;
}

export interface Places {
  readonly matches: readonly Match[];
  /** How many more there are. */
  readonly left: number;
}

export const find = (text: string, rules: string, signal?: AbortSignal): Promise<Places> =>
  get(`/rules/find${query({ text, rules, limit: 500 })}`, signal);
