import { StreamLanguage, type StringStream } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { drl } from './drl';

/** A grid: its head, and in the rows what is a number, a truth or a name. */
const grid = StreamLanguage.define<{ row: number }>({
  name: 'csv',
  startState: () => ({ row: 0 }),
  token(stream: StringStream, state): string | null {
    if (stream.sol()) {
      state.row++;
    }
    if (stream.eat(',')) {
      return 'operator';
    }
    if (stream.match(/^"(?:[^"]|"")*"?/)) {
      return state.row === 1 ? 'heading' : 'string';
    }
    const cell = stream.match(/^[^,"]+/);
    if (!cell || typeof cell === 'boolean') {
      stream.next();
      return null;
    }
    if (state.row === 1) {
      return 'heading';
    }
    return /^\s*-?\d+(\.\d+)?\s*$/.test(cell[0]) ? 'number' : /^\s*(true|false)\s*$/.test(cell[0]) ? 'atom' : null;
  },
});

const scenarios = StreamLanguage.define<object>({
  name: 'yaml',
  startState: () => ({}),
  token(stream: StringStream): string | null {
    if (stream.eatSpace()) {
      return null;
    }
    if (stream.match(/^#.*/)) {
      return 'comment';
    }
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/) || stream.match(/^'(?:[^']|'')*'?/)) {
      return stream.match(/^\s*:(?=\s|$)/, false) ? 'propertyName' : 'string';
    }
    if (stream.match(/^[\p{L}_][\p{L}\p{N}_ -]*?(?=:(\s|$))/u)) {
      return 'propertyName';
    }
    if (stream.match(/^\d{4}-\d\d-\d\d(T[\d:.]+Z)?/) || stream.match(/^-?\d+(\.\d+)?(?=[\s,\]}]|$)/)) {
      return 'number';
    }
    if (stream.match(/^(true|false|null)(?=[\s,\]}]|$)/)) {
      return 'atom';
    }
    if (stream.match(/^(- |[{}[\],:|>&*])/)) {
      return 'operator';
    }
    if (!stream.match(/^[^\s#"'{}[\],:]+/)) {
      stream.next();
    }
    return null;
  },
  languageData: { commentTokens: { line: '#' } },
});

const prose = StreamLanguage.define<object>({
  name: 'markdown',
  startState: () => ({}),
  token(stream: StringStream): string | null {
    if (stream.sol() && stream.match(/^#{1,6} .*/)) {
      return 'heading';
    }
    if (stream.match(/^`[^`]*`/)) {
      return 'string';
    }
    if (stream.match(/^\*\*[^*]+\*\*/)) {
      return 'strong';
    }
    if (stream.match(/^<?https?:\/\/[^\s>)]+>?/)) {
      return 'link';
    }
    stream.next();
    stream.match(/^[^`*<h#]+/);
    return null;
  },
});

/** How a file is coloured, by the end of its name. */
export function languageOf(path: string): Extension {
  const end = path.slice(path.lastIndexOf('.') + 1);
  const known: Record<string, Extension> = { drl, csv: grid, yaml: scenarios, yml: scenarios, md: prose };
  return known[end] ?? [];
}
