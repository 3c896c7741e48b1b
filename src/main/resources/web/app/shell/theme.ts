export type Theme = 'system' | 'light' | 'dark';

const KEPT = 'drawline.theme';
const changed = new EventTarget();
const dark = matchMedia('(prefers-color-scheme: dark)');

export function theme(): Theme {
  const kept = localStorage.getItem(KEPT);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

export function paint(chosen: Theme): void {
  localStorage.setItem(KEPT, chosen);
  apply();
}

/** Called when colours change, by choice or by the system; charts must be drawn anew. */
export function onTheme(listener: () => void): () => void {
  changed.addEventListener('change', listener);
  return () => changed.removeEventListener('change', listener);
}

/** A colour of the style sheet, for what is drawn without one. */
export const colour = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

function apply(): void {
  const chosen = theme();
  document.documentElement.dataset.theme = chosen === 'system' ? (dark.matches ? 'dark' : 'light') : chosen;
  changed.dispatchEvent(new Event('change'));
}

dark.addEventListener('change', apply);
apply();
