/** A stretch of a line, and whether the other line lacks it. */
export interface Stretch {
  readonly text: string;
  readonly changed: boolean;
}

/** Longer lines are marked as a whole. */
const MOST_WORDS = 400;

/** Words, numbers, blanks and signs, each by itself. */
export const words = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}_]+|./gu) ?? [];

/** Two lines as stretches: what they have in common, in order, and what they have not. */
export function marked(before: string, after: string): [Stretch[], Stretch[]] {
  const old = words(before);
  const now = words(after);
  if (old.length > MOST_WORDS || now.length > MOST_WORDS) {
    return [[{ text: before, changed: true }], [{ text: after, changed: true }]];
  }
  // longest[i][j]: how many words, from i and from j on, the two have in common.
  const longest = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      longest[i]![j] = old[i] === now[j] ? longest[i + 1]![j + 1]! + 1 : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
    }
  }
  const left: boolean[] = [];
  const right: boolean[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      left[i++] = false;
      right[j++] = false;
    } else if (j >= now.length || (i < old.length && longest[i + 1]![j]! >= longest[i]![j + 1]!)) {
      left[i++] = true;
    } else {
      right[j++] = true;
    }
  }
  return [joined(old, left), joined(now, right)];
}

/** Neighbours of one kind as one; a blank between two changed words is changed with them. */
function joined(each: readonly string[], changed: readonly boolean[]): Stretch[] {
  const stretches: { text: string; changed: boolean }[] = [];
  each.forEach((text, at) => {
    const bridge = text.trim() === '' && changed[at - 1] === true && changed[at + 1] === true;
    const mark = changed[at]! || bridge;
    const last = stretches.at(-1);
    if (last && last.changed === mark) {
      last.text += text;
    } else {
      stretches.push({ text, changed: mark });
    }
  });
  return stretches;
}
