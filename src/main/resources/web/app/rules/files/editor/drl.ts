import { StreamLanguage, type StreamParser, type StringStream } from '@codemirror/language';

/** Where in a rule the tokenizer is: what stands before any rule, a rule's head, its conditions, or what follows from them. */
type Within = 'file' | 'head' | 'when' | 'then';

interface State {
  within: Within;
  comment: boolean;
  /** The word `rule` was read, and its name is not there yet. */
  naming: boolean;
  /** The head, the conditions or what follows from them has just begun. */
  opening: boolean;
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
  startState: () => ({ within: 'file', comment: false, naming: false, opening: false }),
  copyState: (state) => ({ ...state }),
  token: (stream, state) => {
    const before = state.within;
    const naming = state.naming;
    const style = token(stream, state);
    if (style !== null || stream.current().trim() !== '') {
      state.opening = (state.within !== before && state.within !== 'file') || naming;
    }
    return style;
  },
  // A line goes on where the one before began, but for the words that open and close a rule.
  indent: (state, after, context) =>
    /^(rule|when|then|end|package|import)\b/.test(after.trimStart()) ? 0 : state.opening ? context.unit : null,
  languageData: { commentTokens: { line: '//', block: { open: '/*', close: '*/' } }, closeBrackets: { brackets: ['(', '{', '"'] } },
};

/** The language of the rules, as far as colours need it. What a rule means is the service's to say. */
export const drl = StreamLanguage.define(parser);
