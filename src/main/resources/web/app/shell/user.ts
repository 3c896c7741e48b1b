import { get } from '../service/http';

const KEPT = 'drawline.user';
const changed = new EventTarget();

/** Whoever the reader says they are, for a service without logins; null to leave it to the service. */
export const actingUser = (): string | null => localStorage.getItem(KEPT);

/** What the service takes for a name: letters, digits, spaces and . _ @ -, in the alphabet that a header can carry. */
export const NAME = '[A-Za-z0-9\\u00C0-\\u00FF][A-Za-z0-9\\u00C0-\\u00FF._@ \\-]{0,62}';

export function actAs(name: string): void {
  if (name === '') {
    localStorage.removeItem(KEPT);
  } else {
    localStorage.setItem(KEPT, name);
  }
  changed.dispatchEvent(new Event('change'));
}

/** Called when the reader acts as another; what they may do with a draft is another then. */
export function onUser(listener: () => void): () => void {
  changed.addEventListener('change', listener);
  return () => changed.removeEventListener('change', listener);
}

/** Under which name the service keeps what the reader does. */
export async function whoAmI(): Promise<string> {
  return (await get<{ name: string }>('/user')).name;
}
