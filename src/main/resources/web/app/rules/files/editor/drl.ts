import { StreamLanguage, type StreamParser, type StringStream } from '@codemirror/language';

/** Where in a rule the tokenizer is: what stands before any rule, a rule's head, its conditions, or what follows from them. */
type Within = 'file' | 'head' | 'when' | 'then';

interface State {
  within: Within;
  comment: boolean;
  /** The word `rule` was read, and its name is not there yet. */
  naming: boolean;
}

const OUTER = new Set(['package', 'import', 'rule', 'query', 'declare', 'function', 'global', 'dialect', 'unit', 'static']);
const CONDITION = new Set([
  'not', 'exists', 'forall', 'accumulate', 'from', 'and', 'or', 'in', 'matches', 'contains', 'memberOf', 'str', 'over', 'collect', 'this', 'eval', 'soundslike',
]);
const CONSEQUENCE = new Set(['insert', 'insertLogical', 'new', 'update', 'modify', 'delete', 'retract']);

function word(text: string, state: State): string | null {
  if (text === 'when' && state.within === 'head') {
    state.within = 'when';
    return 'keyword';
  }
  if (text === 'then' && (state.within === 'when' || state.within === 'head')) {
    state.within = 'then';
    return 'keyword';
  }
  if (text === 'end' && state.within === 'then') {
    state.within = 'file';
    return 'keyword';
  }
  if (text === 'true' || text === 'false' || text === 'null') {
    return 'atom';
  }
  if (state.within === 'file' || text === 'rule') {
    if (text === 'rule') {
      state.within = 'head';
      state.naming = true;
    }
    return OUTER.has(text) ? 'keyword' : null;
  }
  if (state.within === 'when' && CONDITION.has(text)) {
    return 'operatorKeyword';
  }
  if (state.within === 'then' && CONSEQUENCE.has(text)) {
    return 'operatorKeyword';
  }
  return /^\p{Lu}/u.test(text) ? 'typeName' : 'propertyName';
}

function token(stream: StringStream, state: State): string | null {
  if (state.comment) {
    state.comment = !stream.match(/^.*?\*\//);
    if (state.comment) {
      stream.skipToEnd();
    }
    return 'comment';
  }
  if (stream.eatSpace()) {
    return null;
  }
  if (stream.match('//') || (state.within === 'file' && stream.sol() && stream.match('#'))) {
    stream.skipToEnd();
    return 'comment';
  }
  if (stream.match('/*')) {
    state.comment = true;
    return 'comment';
  }
  const string = stream.match(/^"(?:[^"\\]|\\.)*"?/) || stream.match(/^'(?:[^'\\]|\\.)*'?/);
  if (string) {
    const name = state.naming;
    state.naming = false;
    return name ? 'heading' : 'string';
  }
  if (stream.match(/^@[\p{L}_]\w*/u)) {
    return 'meta';
  }
  if (stream.match(/^\$\w+/u)) {
    return 'variableName';
  }
  if (stream.match(/^\d[\d_]*(?:\.\d+)?[a-zA-Z]*/)) {
    return 'number';
  }
  if (stream.match(/^(?:[=!<>]=|[<>:]|&&|\|\||[-+*/%!])/)) {
    return 'operator';
  }
  const found = stream.match(/^[\p{L}_][\p{L}\p{N}_]*/u);
  if (found && typeof found !== 'boolean') {
    return word(found[0], state);
  }
  stream.next();
  return null;
}

const parser: StreamParser<State> = {
  name: 'drl',
  startState: () => ({ within: 'file', comment: false, naming: false }),
  copyState: (state) => ({ ...state }),
  token,
  indent: (state, after, context) => {
    const start = after.trimStart();
    if (/^(rule|when|then|end|package|import)\b/.test(start) || state.within === 'file') {
      return 0;
    }
    return context.unit;
  },
  languageData: { commentTokens: { line: '//', block: { open: '/*', close: '*/' } }, closeBrackets: { brackets: ['(', '{', '"'] } },
};

/** The language of the rules, as far as colours need it. What a rule means is the service's to say. */
export const drl = StreamLanguage.define(parser);
