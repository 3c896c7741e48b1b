/** The package is published without declarations that a module can read; these are of what is used here. */
declare module '@codemirror/search' {
  import type { Extension } from '@codemirror/state';
  import type { KeyBinding } from '@codemirror/view';

  export function search(config?: { top?: boolean }): Extension;
  export function highlightSelectionMatches(): Extension;
  export const searchKeymap: readonly KeyBinding[];
}
