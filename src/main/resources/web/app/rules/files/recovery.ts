/** Text that was typed and not saved, as this browser keeps it through a reload or a crash. */
export interface Unsaved {
  /** Tag of the content that it was typed over. */
  readonly etag: string;
  readonly text: string;
  readonly at: string;
}

const key = (rules: string, path: string): string => `drawline.unsaved/${rules}/${path}`;

export function keepUnsaved(rules: string, path: string, etag: string, text: string): void {
  try {
    localStorage.setItem(key(rules, path), JSON.stringify({ etag, text, at: new Date().toISOString() } satisfies Unsaved));
  } catch {
    // A full or forbidden store keeps nobody from editing; the question on leaving is still there.
  }
}

export function unsaved(rules: string, path: string): Unsaved | null {
  try {
    return JSON.parse(localStorage.getItem(key(rules, path)) ?? 'null') as Unsaved | null;
  } catch {
    return null;
  }
}

export const forgetUnsaved = (rules: string, path: string): void => localStorage.removeItem(key(rules, path));
