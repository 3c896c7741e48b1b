/** A stretch of lines that two texts share, or that only one of them has. */
export interface Stretch {
  readonly same: boolean;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Up to so many pairs of lines are compared; beyond, the differing middle is taken as one change. */
const MOST_PAIRS = 4_000_000;

/** What became of the lines of a text, from beginning to end. */
export function difference(before: readonly string[], after: readonly string[]): Stretch[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) {
    start++;
  }
  let end = 0;
  while (end < before.length - start && end < after.length - start && before[before.length - 1 - end] === after[after.length - 1 - end]) {
    end++;
  }
  const stretches: Stretch[] = [];
  const add = (same: boolean, old: readonly string[], now: readonly string[]): void => {
    const last = stretches.at(-1);
    if (old.length === 0 && now.length === 0) {
      return;
    }
    if (last && last.same === same) {
      stretches[stretches.length - 1] = { same, before: [...last.before, ...old], after: [...last.after, ...now] };
    } else {
      stretches.push({ same, before: old, after: now });
    }
  };
  add(true, before.slice(0, start), after.slice(0, start));
  common(before.slice(start, before.length - end), after.slice(start, after.length - end), add);
  add(true, before.slice(before.length - end), after.slice(after.length - end));
  return stretches;
}

/** By the longest sequence of lines that both have. */
function common(a: readonly string[], b: readonly string[], add: (same: boolean, old: readonly string[], now: readonly string[]) => void): void {
  if (a.length === 0 || b.length === 0 || a.length * b.length > MOST_PAIRS) {
    add(false, a, b);
    return;
  }
  const wide = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * wide);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * wide + j] =
        a[i] === b[j] ? longest[(i + 1) * wide + j + 1]! + 1 : Math.max(longest[(i + 1) * wide + j]!, longest[i * wide + j + 1]!);
    }
  }
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add(true, [a[i]!], [b[j]!]);
      i++;
      j++;
    } else if (j === b.length || (i < a.length && longest[(i + 1) * wide + j]! >= longest[i * wide + j + 1]!)) {
      add(false, [a[i]!], []);
      i++;
    } else {
      add(false, [], [b[j]!]);
      j++;
    }
  }
}

/** The difference in the unified format, with three lines around each change; and how many lines it adds and removes. */
export function unified(before: string, after: string): { diff: string; added: number; removed: number } {
  const around = 3;
  const rows: { sign: string; text: string }[] = [];
  let added = 0;
  let removed = 0;
  for (const stretch of difference(before.split('\n'), after.split('\n'))) {
    if (stretch.same) {
      rows.push(...stretch.before.map((text) => ({ sign: ' ', text })));
    } else {
      removed += stretch.before.length;
      added += stretch.after.length;
      rows.push(...stretch.before.map((text) => ({ sign: '-', text })), ...stretch.after.map((text) => ({ sign: '+', text })));
    }
  }
  const near = rows.map((_, at) => rows.slice(Math.max(0, at - around), at + around + 1).some((row) => row.sign !== ' '));
  let diff = '--- before\n+++ after\n';
  let old = 1;
  let now = 1;
  for (let at = 0; at < rows.length; ) {
    if (!near[at]) {
      old++;
      now++;
      at++;
      continue;
    }
    let to = at;
    while (to < rows.length && near[to]) {
      to++;
    }
    const hunk = rows.slice(at, to);
    const olds = hunk.filter((row) => row.sign !== '+').length;
    const nows = hunk.filter((row) => row.sign !== '-').length;
    diff += `@@ -${old},${olds} +${now},${nows} @@\n${hunk.map((row) => row.sign + row.text + '\n').join('')}`;
    old += olds;
    now += nows;
    at = to;
  }
  return { diff, added, removed };
}

/** Both changes of a text put together; null where they touch the same lines. */
export function merged(base: string, mine: string, theirs: string): string | null {
  const origin = base.split('\n');
  const ours = edits(origin, mine.split('\n'));
  const others = edits(origin, theirs.split('\n'));
  const all = [...ours, ...others].sort((a, b) => a.from - b.from || a.to - b.to);
  const result: string[] = [];
  let at = 0;
  let previous: Edit | null = null;
  for (const edit of all) {
    if (previous && edit.from === previous.from && edit.to === previous.to && edit.lines.join('\n') === previous.lines.join('\n')) {
      continue;
    }
    // Changes of neighbouring lines are one matter to a reader, so they are not put together unseen.
    if (previous && edit.from <= previous.to) {
      return null;
    }
    result.push(...origin.slice(at, edit.from), ...edit.lines);
    at = edit.to;
    previous = edit;
  }
  return [...result, ...origin.slice(at)].join('\n');
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

function edits(before: readonly string[], after: readonly string[]): Edit[] {
  let at = 0;
  return difference(before, after).flatMap((stretch) => {
    const from = at;
    at += stretch.before.length;
    return stretch.same ? [] : [{ from, to: at, lines: stretch.after }];
  });
}
