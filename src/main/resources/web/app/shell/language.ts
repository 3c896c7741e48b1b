export type Language = 'en' | 'fr';

const KEPT = 'drawline.language';
const changed = new EventTarget();
let current: Language = initial();

function initial(): Language {
  const kept = localStorage.getItem(KEPT);
  if (kept === 'en' || kept === 'fr') {
    return kept;
  }
  return navigator.language.startsWith('fr') ? 'fr' : 'en';
}

export const language = (): Language => current;

/** The tag by which numbers and dates are written. */
export const locale = (): string => (current === 'fr' ? 'fr-CA' : 'en-CA');

export function speak(chosen: Language): void {
  current = chosen;
  localStorage.setItem(KEPT, chosen);
  document.documentElement.lang = chosen;
  changed.dispatchEvent(new Event('change'));
}

export function onLanguage(listener: () => void): () => void {
  changed.addEventListener('change', listener);
  return () => changed.removeEventListener('change', listener);
}

/** The words of a page in both languages; a word that one of them lacks does not compile. */
export function bilingual<W>(en: W, fr: NoInfer<W>): () => W {
  return () => (current === 'fr' ? fr : en);
}

document.documentElement.lang = current;
