import type { Text } from '@codemirror/state';
import { hoverTooltip, type Tooltip } from '@codemirror/view';
import { label } from '../../../shell/format';
import { contextOf } from './context';
import type { Known } from './vocabulary';
import { words } from './words';

interface Told {
  readonly head: string;
  readonly lines: readonly string[];
}

/** What the word under the pointer means. */
export const hover = (known: Known): ReturnType<typeof hoverTooltip> =>
  hoverTooltip((view, pos): Tooltip | null => {
    const line = view.state.doc.lineAt(pos);
    const word = wordAt(line.text, pos - line.from);
    if (!word) {
      return null;
    }
    const told = meaning(known, view.state.doc, line.number, line.from + word.from, word.text);
    return told === null ? null : { pos: line.from + word.from, end: line.from + word.to, above: true, create: () => ({ dom: box(told) }) };
  });

function wordAt(line: string, at: number): { text: string; from: number; to: number } | null {
  for (const found of line.matchAll(/[@\p{L}_][\w]*|\d{5}(?!\d)/gu)) {
    if (found.index <= at && at <= found.index + found[0].length) {
      return { text: found[0], from: found.index, to: found.index + found[0].length };
    }
  }
  return null;
}

function meaning(known: Known, doc: Text, lineNumber: number, from: number, word: string): Told | null {
  const w = words();
  const vocabulary = known.vocabulary;
  const occupation = known.byCode.get(word);
  if (occupation) {
    return { head: occupation.title, lines: [w.occupation(occupation.noc, occupation.teer)] };
  }
  const line = doc.line(lineNumber);
  if (/^\s*rule\b/.test(line.text)) {
    return source(doc, lineNumber);
  }
  const here = contextOf(doc.sliceString(0, from));
  if (here.within === 'comment' || here.string !== null) {
    return null;
  }
  if (word.startsWith('@')) {
    const named = vocabulary?.metadata.find((each) => each.name === word.slice(1));
    return named ? { head: word, lines: [label(named.meaning)] } : null;
  }
  const kind = vocabulary?.facts.find((each) => each.name === word) ?? vocabulary?.constants.find((each) => each.name === word);
  if (kind) {
    return { head: kind.name, lines: [label(kind.meaning)] };
  }
  const around = vocabulary?.facts.find((each) => each.name === here.pattern);
  const field = around?.fields.find((each) => each.name === word);
  if (around && field) {
    const values = (field.values ?? []).map((each) => `${each.name}: ${label(each.meaning)}`);
    return { head: `${around.name}.${field.name}`, lines: [label(field.meaning), field.type, ...values] };
  }
  const value = around?.fields.flatMap((each) => each.values ?? []).find((each) => each.name === word);
  const named = value ?? [...(vocabulary?.words ?? []), ...(vocabulary?.operators ?? []), ...(vocabulary?.summaries ?? [])].find((each) => each.name === word);
  return named ? { head: named.name, lines: [label(named.meaning)] } : null;
}

/** Where a rule comes from, as its own head says. */
function source(doc: Text, from: number): Told | null {
  for (let at = from; at <= Math.min(doc.lines, from + 15); at++) {
    const text = doc.line(at).text;
    const found = /@Source\("([^"]*)"/.exec(text);
    if (found) {
      return { head: words().source, lines: [found[1]!] };
    }
    if (/^\s*(when|end)\b/.test(text)) {
      return null;
    }
  }
  return null;
}

function box(told: Told): HTMLElement {
  const dom = document.createElement('div');
  dom.className = 'hover';
  dom.appendChild(document.createElement('strong')).textContent = told.head;
  told.lines.forEach((line) => (dom.appendChild(document.createElement('div')).textContent = line));
  return dom;
}
