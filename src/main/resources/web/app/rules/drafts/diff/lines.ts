import { words } from './similar';

/** A line of one side, with its number in the file. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** Two lines side by side. The same text on both sides is unchanged; a missing side was added or removed. */
export interface Row {
  readonly before: Line | null;
  readonly after: Line | null;
  readonly same: boolean;
}

/** Rows around one change. */
export interface Hunk {
  /** Line of the old file with which it begins, from 1, and of the new one. */
  readonly before: number;
  readonly after: number;
  readonly rows: readonly Row[];
}

/** Up to so many pairs of lines are compared to lay those beside each other that belong together. */
const MOST_PAIRS = 40_000;
const ALIKE = 0.4;

/** Reads a unified difference, and lays removed lines beside the added ones that took their place. */
export function hunks(diff: string): Hunk[] {
  const found: Hunk[] = [];
  let rows: Row[] = [];
  let removed: Line[] = [];
  let added: Line[] = [];
  let before = 0;
  let after = 0;
  const settle = (): void => {
    rows.push(...beside(removed, added));
    removed = [];
    added = [];
  };
  // The first two lines name the files.
  for (const line of diff.split('\n').slice(2)) {
    const head = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line);
    if (head) {
      settle();
      rows = [];
      before = Math.max(1, Number(head[1]));
      after = Math.max(1, Number(head[2]));
      found.push({ before, after, rows });
      continue;
    }
    const text = line.slice(1);
    if (line.startsWith('-')) {
      removed.push({ number: before++, text });
    } else if (line.startsWith('+')) {
      added.push({ number: after++, text });
    } else if (line.startsWith(' ')) {
      settle();
      rows.push({ before: { number: before++, text }, after: { number: after++, text }, same: true });
    }
  }
  settle();
  return found;
}

/** Lays the lines side by side so that those most alike stand together, in their order. */
function beside(removed: readonly Line[], added: readonly Line[]): Row[] {
  if (removed.length * added.length > MOST_PAIRS) {
    return Array.from({ length: Math.max(removed.length, added.length) }, (_, at) => row(removed[at] ?? null, added[at] ?? null));
  }
  const old = removed.map((line) => words(line.text));
  const now = added.map((line) => words(line.text));
  // best[i][j]: the most likeness that lines from i and from j on can have.
  const best = Array.from({ length: removed.length + 1 }, () => new Float64Array(added.length + 1));
  const likeness = old.map((a) => now.map((b) => alike(a, b)));
  for (let i = removed.length - 1; i >= 0; i--) {
    for (let j = added.length - 1; j >= 0; j--) {
      const together = likeness[i]![j]! >= ALIKE ? likeness[i]![j]! + best[i + 1]![j + 1]! : 0;
      best[i]![j] = Math.max(together, best[i + 1]![j]!, best[i]![j + 1]!);
    }
  }
  const rows: Row[] = [];
  let i = 0;
  let j = 0;
  while (i < removed.length && j < added.length) {
    if (likeness[i]![j]! >= ALIKE && best[i]![j] === likeness[i]![j]! + best[i + 1]![j + 1]!) {
      rows.push(row(removed[i++]!, added[j++]!));
    } else if (best[i + 1]![j]! >= best[i]![j + 1]!) {
      rows.push(row(removed[i++]!, null));
    } else {
      rows.push(row(null, added[j++]!));
    }
  }
  rows.push(...removed.slice(i).map((line) => row(line, null)), ...added.slice(j).map((line) => row(null, line)));
  return rows;
}

const row = (before: Line | null, after: Line | null): Row => ({ before, after, same: false });

/** The share of words that two lines have in common, from 0 to 1. */
function alike(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  const meant = (word: string): boolean => word.trim() !== '';
  a.filter(meant).forEach((word) => left.set(word, (left.get(word) ?? 0) + 1));
  let common = 0;
  for (const word of b.filter(meant)) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      common++;
      left.set(word, count - 1);
    }
  }
  const all = a.filter(meant).length + b.filter(meant).length;
  return all === 0 ? 1 : (2 * common) / all;
}
