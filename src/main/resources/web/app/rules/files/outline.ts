/** A rule of a file: the sentence that it is named by, and its line, from 1. */
export interface RuleLine {
  readonly sentence: string;
  readonly line: number;
}

const RULE = /^\s*rule\s+("([^"]*)"|'([^']*)'|\S+)/;

export function outline(path: string, text: string): RuleLine[] {
  if (!path.endsWith('.drl')) {
    return [];
  }
  return text.split('\n').flatMap((line, at) => {
    const found = RULE.exec(line);
    return found ? [{ sentence: found[2] ?? found[3] ?? found[1]!, line: at + 1 }] : [];
  });
}
