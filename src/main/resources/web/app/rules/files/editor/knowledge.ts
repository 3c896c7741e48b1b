import { autocompletion } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { complete } from './complete';
import { hover } from './hover';
import { known } from './vocabulary';

/** What completion and hover need, for files of rules. */
export async function knowledge(path: string): Promise<Extension> {
  if (!path.endsWith('.drl')) {
    return [];
  }
  const all = await known();
  return [autocompletion({ icons: false, override: [complete(all)] }), hover(all)];
}
