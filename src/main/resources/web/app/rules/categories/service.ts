import { ask, escaped, get, query } from '../../service/http';
import type { FileChange } from '../drafts/service';

export interface Wording {
  readonly en: string;
  readonly fr: string;
}

export interface Occupation {
  readonly noc: string;
  readonly title: string;
  /** Training, education, experience and responsibilities: 0 to 5. */
  readonly teer: number;
}

export interface ExperienceAsked {
  readonly months: number;
  readonly withinYears: number;
  readonly continuous: boolean;
  readonly canadian: boolean;
}

export interface Category {
  readonly category: string;
  readonly label: Wording;
  readonly purpose: Wording;
  readonly source: string;
  readonly since: string;
  readonly occupations: readonly Occupation[];
  readonly requirement: readonly Wording[];
  /** Null where it asks for no work, or in a way of its own. */
  readonly experience: ExperienceAsked | null;
  readonly file: string;
}

export interface NewCategory {
  readonly category: string;
  readonly label: Wording;
  readonly purpose: { readonly en: string; readonly fr?: string };
  readonly source: string;
  readonly since: string;
  readonly occupations: readonly string[];
  readonly experience: ExperienceAsked;
}

/** What was written to a draft. */
export interface Written {
  readonly category: string;
  readonly path: string;
  readonly files: readonly FileChange[];
  readonly digest: string;
}

export const categories = (asOf: string, rules: string, signal?: AbortSignal): Promise<Category[]> =>
  get(`/categories${query({ asOf, rules })}`, signal);

export const findOccupations = (text: string, limit: number, signal?: AbortSignal): Promise<Occupation[]> =>
  get(`/occupations${query({ text, limit })}`, signal);

/** The whole classification; it is the same all day. */
let all: Promise<ReadonlyMap<string, Occupation>> | null = null;
export function classification(): Promise<ReadonlyMap<string, Occupation>> {
  all ??= get<Occupation[]>('/occupations')
    .then((found) => new Map(found.map((each) => [each.noc, each])))
    .catch((thrown: unknown) => {
      all = null;
      throw thrown;
    });
  return all;
}

/** `draft` is `drafts/3`. */
export async function createCategory(draft: string, category: NewCategory): Promise<Written> {
  return (await (await ask(`/${draft}/categories`, { method: 'POST', body: category })).json()) as Written;
}

export async function listOccupations(
  draft: string,
  category: string,
  asOf: string,
  occupations: readonly string[],
  etag: string,
): Promise<Written> {
  const path = `/${draft}/categories/${escaped(category)}/occupations${query({ asOf })}`;
  return (await (await ask(path, { method: 'PUT', body: { occupations }, headers: { 'If-Match': etag } })).json()) as Written;
}

export const today = (): string => new Date().toISOString().slice(0, 10);
