/** Where in a rule file a place is, as far as completion and hover need it. */
export interface Context {
  readonly within: 'file' | 'head' | 'when' | 'then' | 'comment';
  /** The fact or finding whose parentheses are open. */
  readonly pattern: string | null;
  /** The string that is open has begun so many characters ago; null outside a string. */
  readonly string: number | null;
  /** The field that is compared with what stands here. */
  readonly field: string | null;
}

const FIELD = /([\p{L}_]\w*)\s*(?:==|!=|<=|>=|<|>|(?:not\s+)?(?:in|memberOf)\s*\((?:[^()]*,)?)\s*$/u;

/** Reads the text up to a place. Comments and strings are stepped over, so that what they say counts for nothing. */
export function contextOf(before: string): Context {
  let within: Context['within'] = 'file';
  let open: (string | null)[] = [];
  let code = '';
  let at = 0;
  while (at < before.length) {
    const rest = before.slice(at);
    if (rest.startsWith('//') || rest.startsWith('/*')) {
      const end = rest.startsWith('//') ? rest.indexOf('\n') : rest.indexOf('*/');
      if (end < 0) {
        return { within: 'comment', pattern: null, string: null, field: null };
      }
      at += rest.startsWith('//') ? end : end + 2;
      continue;
    }
    if (rest[0] === '"') {
      const string = /^"(?:[^"\\\n]|\\.)*"/.exec(rest);
      const line = rest.indexOf('\n');
      if (!string && line < 0) {
        return { within, pattern: open.at(-1) ?? null, string: rest.length - 1, field: FIELD.exec(code)?.[1] ?? null };
      }
      const length = string ? string[0].length : line;
      // What a string says is left out, so that its commas and parentheses do not count.
      code += '""';
      at += length;
      continue;
    }
    const word = /^[\p{L}_$@][\w$]*/u.exec(rest);
    if (word) {
      const text = word[0];
      const ended = word[0].length < rest.length;
      if (ended && text === 'rule' && open.length === 0) {
        within = 'head';
      } else if (ended && text === 'when' && within === 'head') {
        within = 'when';
        open = [];
      } else if (ended && text === 'then' && within === 'when') {
        within = 'then';
        open = [];
      } else if (ended && text === 'end' && within === 'then') {
        within = 'file';
        open = [];
      }
      code += text;
      at += text.length;
      continue;
    }
    const sign = rest[0]!;
    if (sign === '(') {
      open.push(/(\p{Lu}\w*)\s*$/u.exec(code)?.[1] ?? open.at(-1) ?? null);
    } else if (sign === ')') {
      open.pop();
    }
    code += sign;
    at++;
  }
  const word = /[\p{L}_$]\w*$/u.exec(code)?.[0] ?? '';
  return { within, pattern: open.at(-1) ?? null, string: null, field: FIELD.exec(code.slice(0, code.length - word.length))?.[1] ?? null };
}
