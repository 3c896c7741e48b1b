/** Where the reader is: every view has an address, and the address is all that a view starts from. */
export interface Place {
  /** `/rules/drafts/3` is `['rules', 'drafts', '3']`. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}

const moved = new EventTarget();
/** Each tells what would be lost by leaving, or null. */
const guards = new Set<() => string | null>();
let here = location.href;

export function place(): Place {
  return {
    path: location.pathname.split('/').filter(Boolean).map(decodeURIComponent),
    query: new URLSearchParams(location.search),
  };
}

export function onMove(listener: () => void): () => void {
  moved.addEventListener('move', listener);
  return () => moved.removeEventListener('move', listener);
}

/** Keeps readers from losing unsaved work: they are asked before another view replaces it or the page closes. */
export function guard(unsaved: () => string | null): () => void {
  guards.add(unsaved);
  return () => guards.delete(unsaved);
}

const unsavedWork = (): string | null => [...guards].map((unsaved) => unsaved()).find((text) => text !== null) ?? null;

function mayLeave(): boolean {
  const unsaved = unsavedWork();
  return unsaved === null || confirm(unsaved);
}

/** Opens a view by its address; whether the reader let it. */
export function go(address: string): boolean {
  if (!mayLeave()) {
    return false;
  }
  history.pushState(null, '', address);
  arrive();
  return true;
}

/** Writes the state of the view that is shown to its address, so that it can be shared and found again. */
export function note(address: string): void {
  history.replaceState(null, '', address);
  here = location.href;
}

function arrive(): void {
  here = location.href;
  moved.dispatchEvent(new Event('move'));
}

addEventListener('popstate', () => {
  if (mayLeave()) {
    arrive();
  } else {
    history.pushState(null, '', here);
  }
});

addEventListener('beforeunload', (event) => {
  if (unsavedWork() !== null) {
    event.preventDefault();
  }
});

/** Links within the workbench change the view instead of loading the page again. */
addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
    return;
  }
  const link = event.composedPath().find((target): target is HTMLAnchorElement => target instanceof HTMLAnchorElement);
  if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) {
    return;
  }
  if (PAGES.includes(link.pathname.split('/')[1] as Page) && !link.hash) {
    event.preventDefault();
    go(link.pathname + link.search);
  }
});

export const PAGES = ['rules', 'draw', 'candidate', 'pools', 'rounds', 'activity'] as const;
export type Page = (typeof PAGES)[number];
