import { words } from './words';

/** One fault of a refused request: where it is, what it is, and the way out. */
export interface Fault {
  readonly pointer?: string;
  readonly parameter?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly code?: string;
  readonly message: string;
  readonly hint?: string;
}

/** What the service refused, in its own words, or that it could not be reached at all. */
export class Problem extends Error {
  constructor(
    readonly title: string,
    readonly detail: string,
    /** The HTTP status; 0 where the service did not answer. */
    readonly status: number,
    readonly faults: readonly Fault[] = [],
    /** The whole problem document, for fields of its own, such as who saved a file and when. */
    readonly document: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail);
  }

  static unreachable(): Problem {
    const w = words();
    return new Problem(w.unreachable, w.unreachableHint, 0);
  }

  static async of(response: Response): Promise<Problem> {
    const w = words();
    if ((response.headers.get('Content-Type') ?? '').startsWith('application/problem+json')) {
      const document = (await response.json()) as Record<string, unknown>;
      const title = typeof document.title === 'string' ? document.title : w.refused(response.status);
      const detail = typeof document.detail === 'string' ? document.detail : '';
      return new Problem(title, detail, response.status, (document.errors as Fault[] | undefined) ?? [], document);
    }
    return new Problem(w.refused(response.status), w.refusedHint, response.status);
  }

  /** Whatever was thrown, as a problem that can be shown. */
  static from(thrown: unknown): Problem {
    return thrown instanceof Problem ? thrown : new Problem(words().broken, String(thrown), -1);
  }
}
