import { language } from '../shell/language';
import { actingUser } from '../shell/user';
import { Problem } from './problem';

export const API = '/api/v1';

export interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON, unless it is text or a file already. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** The answer to a request under /api/v1; throws a {@link Problem} for whatever was refused. */
export async function ask(path: string, asked: Asked = {}): Promise<Response> {
  const headers = new Headers({ 'Accept-Language': language() });
  const user = actingUser();
  if (user !== null) {
    headers.set('Drawline-User', user);
  }
  let body: BodyInit | undefined;
  if (typeof asked.body === 'string' || asked.body instanceof Blob) {
    body = asked.body;
  } else if (asked.body !== undefined) {
    body = JSON.stringify(asked.body);
    headers.set('Content-Type', 'application/json');
  }
  for (const [name, value] of Object.entries(asked.headers ?? {})) {
    headers.set(name, value);
  }
  let response: Response;
  try {
    response = await fetch(API + path, { method: asked.method ?? 'GET', headers, body, signal: asked.signal });
  } catch (thrown) {
    if (asked.signal?.aborted) {
      throw thrown;
    }
    throw Problem.unreachable();
  }
  if (!response.ok) {
    throw await Problem.of(response);
  }
  return response;
}

/** A JSON answer. */
export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await (await ask(path, { signal })).json()) as T;
}

/** The JSON answer to a request that changes or computes something; null where there is no content. */
export async function post<T>(path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const response = await ask(path, { method: 'POST', body: body ?? {}, signal });
  return (response.status === 204 ? null : await response.json()) as T;
}

/** The part of a path or query, escaped. `segments` keeps the slashes of a file's path. */
export const escaped = encodeURIComponent;
export const segments = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** `?a=1&b=2` of the values that are there; nothing where none is. */
export function query(values: Readonly<Record<string, string | number | boolean | null | undefined>>): string {
  const present = Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return present.length === 0
    ? ''
    : '?' + new URLSearchParams(present.map(([name, value]) => [name, String(value)])).toString();
}
