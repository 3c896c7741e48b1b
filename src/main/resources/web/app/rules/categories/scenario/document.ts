import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';

/** A part of the text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A value as it stands in the text. */
export interface Place extends Span {
  readonly value: string;
}

/** One thing that a scenario expects; what is neither a value nor a list of them can only be edited as text. */
export interface Expectation extends Place {
  /** `crs`, or `points › crs-core-age`. */
  readonly what: string;
  readonly kind: 'value' | 'list' | 'text';
  /** What goes with it where it is removed, and what then stands there. */
  readonly whole: Span & { readonly instead: string };
}

export interface Scenario {
  readonly name: Place;
  readonly asOf: Place | null;
  /** The person, or the draw, as written. */
  readonly given: Place | null;
  readonly expectations: readonly Expectation[];
  /** Where `then` stands and how; a case may leave all to its scenario. */
  readonly then: (Span & { readonly flow: boolean; readonly empty: boolean; readonly indent: string }) | null;
  readonly cases: readonly Scenario[];
  /** Its own lines, without the comments before and after; null where it shares a line with others. */
  readonly lines: Span | null;
}

const key = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');
const field = (map: YAMLMap, name: string): Node | null => map.items.find((pair) => key(pair) === name)?.value ?? null;
const span = (node: Node): Span => ({ from: node.range?.[0] ?? 0, to: node.range?.[1] ?? 0 });
const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** The scenarios of a file; null where it is not a list of them. */
export function scenarios(text: string): readonly Scenario[] | null {
  const document = parseDocument(text);
  if (document.errors.length > 0 || (document.contents !== null && !isSeq(document.contents))) {
    return null;
  }
  return document.contents === null ? [] : listed(text, document.contents as YAMLSeq);
}

function listed(text: string, list: YAMLSeq): readonly Scenario[] {
  const starts = list.items.map((item) => lineStart(text, span(item).from));
  return list.items.flatMap((item, at) => {
    if (!isMap(item)) {
      return [];
    }
    const next = starts[at + 1] ?? end(text, list, item);
    const lines = list.flow || starts[at] === starts[at + 1] ? null : { from: starts[at]!, to: trimmed(text, starts[at]!, next) };
    return [scenario(text, item, lines)];
  });
}

/** The last item ends with its last line that says something. */
function end(text: string, list: YAMLSeq, item: Node): number {
  const to = Math.max(span(list).to, span(item).to);
  const newline = text.indexOf('\n', Math.max(to - 1, 0));
  return newline < 0 ? text.length : newline + 1;
}

/** Comments and blank lines before the next scenario belong to that one. */
function trimmed(text: string, from: number, to: number): number {
  let last = to;
  while (last > from) {
    const start = lineStart(text, last - 1);
    if (start <= from || !/^\s*(#.*)?$/.test(text.slice(start, last).trimEnd())) {
      break;
    }
    last = start;
  }
  return last;
}

function scenario(text: string, map: YAMLMap, lines: Span | null): Scenario {
  const name = field(map, 'name');
  const asOf = field(map, 'asOf');
  const given = field(map, 'given');
  const then = field(map, 'then');
  const cases = field(map, 'cases');
  const place = (node: Node | null): Place | null =>
    node === null ? null : { ...span(node), value: isScalar(node) ? source(text, node) : text.slice(span(node).from, span(node).to).trimEnd() };
  return {
    name: place(name) ?? { from: 0, to: 0, value: '' },
    asOf: place(asOf),
    given: place(given),
    expectations: isMap(then) ? expectations(text, then, '', null) : [],
    then: isMap(then) ? { ...span(then), flow: then.flow === true, empty: then.items.length === 0, indent: ' '.repeat(span(then).from - lineStart(text, span(then).from)) } : null,
    cases: isSeq(cases) ? listed(text, cases) : [],
    lines,
  };
}

/** A value as a reader would type it: dates and numbers as they stand, texts without their quotation marks. */
function source(text: string, node: Node): string {
  const value = isScalar(node) ? node.value : null;
  return typeof value === 'string' ? value : text.slice(span(node).from, span(node).to);
}

function expectations(text: string, map: YAMLMap, above: string, around: Expectation['whole'] | null): readonly Expectation[] {
  return map.items.flatMap((pair, at): readonly Expectation[] => {
    const what = above + key(pair);
    const value = pair.value;
    if (value === null) {
      return [];
    }
    const whole = map.items.length > 1 ? { ...part(text, map, at), instead: '' } : (around ?? nothingIn(text, map));
    if (isMap(value) && above === '') {
      return expectations(text, value, `${what} › `, whole);
    }
    if (isScalar(value)) {
      return [{ ...span(value), what, whole, kind: 'value', value: source(text, value) }];
    }
    if (isSeq(value) && value.items.every((item) => isScalar(item))) {
      return [{ ...span(value), what, whole, kind: 'list', value: value.items.map((item) => source(text, item)).join(', ') }];
    }
    return [{ ...span(value), what, whole, kind: 'text', value: text.slice(span(value).from, span(value).to).trimEnd() }];
  });
}

/** One of several entries with the comma, or the lines, that are its own. */
function part(text: string, map: YAMLMap, at: number): Span {
  const from = (index: number): number => span(map.items[index]!.key as Node).from;
  const to = (index: number): number => {
    const pair = map.items[index]!;
    const end = span(pair.value ?? (pair.key as Node)).to;
    return text.slice(0, end).trimEnd().length;
  };
  const last = at === map.items.length - 1;
  if (map.flow) {
    return last ? { from: to(at - 1), to: to(at) } : { from: from(at), to: from(at + 1) };
  }
  const start = lineStart(text, from(at));
  const newline = text.indexOf('\n', to(at));
  return { from: start, to: last ? (newline < 0 ? text.length : newline + 1) : trimmed(text, start, lineStart(text, from(at + 1))) };
}

/** Where the only entry goes, brackets with nothing in them stay: a scenario without `then` is not one. */
function nothingIn(text: string, map: YAMLMap): Expectation['whole'] {
  const { from, to } = span(map);
  const colon = text.slice(0, from).trimEnd().length;
  return { from: colon, to: from + text.slice(from, to).trimEnd().length, instead: ' {}' };
}

/** A text as YAML writes it: plain where that says the same. */
function written(value: string, before: string): string {
  const quote = before.startsWith('"') || before.startsWith("'");
  if (!quote && /^[\p{L}\p{N}.+(-][\p{L}\p{N}.,+'’()/ _:-]*$/u.test(value) && !/: | #|[: ]$|^- /.test(value) && !(before === '' && /^[\d.+-]+$/.test(value))) {
    return value;
  }
  return before.startsWith("'") ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
}

const put = (text: string, at: Span, value: string): string => text.slice(0, at.from) + value + text.slice(at.to);

/** The text with another value in a place. */
export const withText = (text: string, at: Span, value: string): string =>
  put(text, at, written(value, text.slice(at.from, at.to)));

/** The text with other values expected; those that were there before stay as they were written. */
export function withExpected(text: string, at: Expectation, value: string): string {
  if (at.kind !== 'list') {
    return put(text, at, scalar(value, text.slice(at.from, at.to)));
  }
  const before = text.slice(at.from, at.to);
  return put(text, at, list(value, before)) ;
}

/** What is written without quotation marks stays so: a number is a number. */
const scalar = (value: string, before: string): string => (value === '' ? '""' : flowSafe(written(value, before)));

/** Within brackets a comma parts two values. */
const flowSafe = (value: string): string => (/^["']/.test(value) || !/[,[\]{}]/.test(value) ? value : JSON.stringify(value));

function list(value: string, before: string): string {
  const parts = value.split(',').map((part) => part.trim()).filter((part) => part !== '');
  const quoted = (part: string): string => (before.includes(`"${part}"`) ? '"' : before.includes(`'${part}'`) ? "'" : 'x');
  return `[${parts.map((part) => scalar(part, quoted(part))).join(', ')}]`;
}

/** The text with one more thing expected. */
export function withExpectation(text: string, of: Scenario, what: string, value: string): string {
  const then = of.then;
  const one = `${what}: ${/^-?\d+$/.test(value.trim()) ? value.trim() : list(value, '')}`;
  if (then === null) {
    return text;
  }
  if (then.flow) {
    const inside = text.slice(then.from + 1, then.to - 1).trimEnd();
    return put(text, then, then.empty ? `{ ${one} }` : `{${inside}, ${one} }`);
  }
  const block = text.slice(then.from, then.to).trimEnd();
  return put(text, { from: then.from, to: then.from + block.length }, `${block}\n${then.indent}${one}`);
}

/** The text with one thing less expected. */
export const withoutExpectation = (text: string, it: Expectation): string => put(text, it.whole, it.whole.instead);

export const without = (text: string, lines: Span): string => put(text, lines, '');

/** The text with a scenario once more, under another name, below the first. */
export function withCopy(text: string, of: Scenario, name: string): string {
  const lines = of.lines;
  if (lines === null) {
    return text;
  }
  const own = text.slice(lines.from, lines.to);
  const at = { from: of.name.from - lines.from, to: of.name.to - lines.from };
  const copy = put(own, at, written(name, own.slice(at.from, at.to)));
  const first = own.endsWith('\n') ? own : `${own}\n`;
  return put(text, lines, first + copy);
}

/** The text with a scenario at its end that is about the same as the last one is. */
export function withFresh(text: string, all: readonly Scenario[], name: string, day: string): string {
  const last = [...all].reverse().find((each) => each.cases.length === 0 && each.given !== null && each.then !== null);
  const raw = (at: Span | null | undefined): string | null => {
    const found = at ? text.slice(at.from, at.to).trimEnd() : null;
    return found !== null && !found.includes('\n') && found.startsWith('{') ? found : null;
  };
  const before = text.trimEnd() === '' ? '' : text.endsWith('\n') ? text : `${text}\n`;
  return `${before}- name: ${written(name, 'x')}\n  asOf: ${last?.asOf?.value ?? day}\n  given: ${raw(last?.given) ?? '{}'}\n  then: ${raw(last?.then) ?? '{}'}\n`;
}
