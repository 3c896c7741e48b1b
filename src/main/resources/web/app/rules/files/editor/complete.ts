import { snippetCompletion, type Completion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import { label } from '../../../shell/format';
import { contextOf, type Context } from './context';
import type { Field, Kind, Known, Named } from './vocabulary';
import { words } from './words';

/** What can stand at the cursor of a rule file, by what the service says rules can be written with. */
export function complete(known: Known): (context: CompletionContext) => CompletionResult | null {
  return (context) => {
    const before = context.state.sliceDoc(0, context.pos);
    const here = contextOf(before);
    const word = context.matchBefore(/[@\p{L}_$][\w$.]*/u);
    if (here.string !== null) {
      return here.within === 'when' ? codes(known, here, context.pos - here.string) : null;
    }
    const from = word?.from ?? context.pos;
    const asked = context.explicit || (word !== null && word.from < context.pos) || /[(,] *$|==\s*$/.test(before.slice(-4));
    if (here.within === 'comment' || !asked) {
      return null;
    }
    const options = offered(known, here, before.slice(0, before.length - (context.pos - from)));
    return options.length === 0 ? null : { from, options, validFor: /^[@\p{L}_$]?[\w$.]*$/u };
  };
}

function offered(known: Known, here: Context, before: string): Completion[] {
  const vocabulary = known.vocabulary;
  switch (here.within) {
    case 'file':
      return skeletons();
    case 'head':
      return (vocabulary?.metadata ?? []).map((each) => metadata(each));
    case 'then':
      return (vocabulary?.findings ?? []).map((each) => finding(each));
    case 'when':
      return here.pattern === null ? patterns(known) : inPattern(known, here, before);
    case 'comment':
      return [];
  }
}

function skeletons(): Completion[] {
  const w = words();
  return [
    snippetCompletion(
      'rule "${sentence}"\n    @Id("${id}")\n    @Fr("${phrase}")\n    @Source("${source}")\nwhen\n    ${}\nthen\n    insert( new Met( "${id}" ) );\nend\n',
      { label: 'rule', detail: w.ruleSkeleton, type: 'keyword' },
    ),
    { label: 'import ca.drawline.vocabulary.', type: 'keyword' },
  ];
}

function metadata(each: Named): Completion {
  const name = each.name.startsWith('@') ? each.name : '@' + each.name;
  return snippetCompletion(`${name}("\${}")`, { label: name, info: label(each.meaning), type: 'keyword' });
}

function finding(kind: Kind): Completion {
  const fields = kind.fields.map((field) => `\${${field.name}}`).join(', ');
  return {
    ...snippetCompletion(`insert( new ${kind.name}( ${fields} ) );`, { label: kind.name, detail: w().finding, type: 'class' }),
    info: label(kind.meaning),
  };
}

const w = words;

function patterns(known: Known): Completion[] {
  const facts = [...(known.vocabulary?.facts ?? [])];
  const later = (known.vocabulary?.findings ?? []).filter((finding) => !facts.some((fact) => fact.name === finding.name));
  return [
    ...facts.map((fact) => pattern(fact, w().fact)),
    ...later.map((each) => pattern(each, w().finding)),
    ...['not', 'exists'].map((each) => ({ label: each, type: 'keyword' })),
  ];
}

function pattern(kind: Kind, detail: string): Completion {
  return {
    label: kind.name,
    detail,
    info: label(kind.meaning),
    type: 'class',
    apply: (view, _, from, to) => {
      const text = `${kind.name}(  )`;
      const missing = importing(view, kind.name);
      view.dispatch({
        changes: [...(missing ? [missing] : []), { from, to, insert: text }],
        selection: { anchor: from + (missing?.insert.length ?? 0) + text.length - 2 },
        userEvent: 'input.complete',
      });
    },
  };
}

/** A fact has to be imported before a rule can name it; nobody should have to know. */
function importing(view: EditorView, name: string): { from: number; insert: string } | null {
  const text = view.state.doc.toString();
  const imports = [...text.matchAll(/^import\s+([\w.]+)\.(\w+)\s*;?[^\S\n]*$/gm)];
  const first = imports[0];
  if (!first || imports.some((each) => each[2] === name)) {
    return null;
  }
  const after = imports.filter((each) => each[1] === first[1] && each[2]! < name).at(-1);
  const insert = `import ${first[1]}.${name}\n`;
  return { from: after ? Math.min(after.index + after[0].length + 1, text.length) : first.index, insert };
}

function inPattern(known: Known, here: Context, before: string): Completion[] {
  const kind = kinds(known).find((each) => each.name === here.pattern);
  const field = kind?.fields.find((each) => each.name === here.field);
  if (field) {
    return values(field, kind!);
  }
  const last = /(?:[(,]|&&|\|\|)\s*(?:\$\w+\s*:\s*)?$/.test(before);
  return last || !kind ? fields(kind) : (known.vocabulary?.operators ?? []).map((each) => ({ label: each.name, info: label(each.meaning), type: 'keyword' }));
}

export const kinds = (known: Known): readonly Kind[] => [...(known.vocabulary?.facts ?? []), ...(known.vocabulary?.findings ?? [])];

const fields = (kind: Kind | undefined): Completion[] =>
  (kind?.fields ?? []).map((field) => ({ label: field.name, detail: field.type, info: label(field.meaning), type: 'property' }));

function values(field: Field, kind: Kind): Completion[] {
  const plain = field.type === 'boolean' ? ['true', 'false'] : (field.values ?? []);
  return plain.map((value) => ({
    label: /^[A-Z]/.test(value) && /^[A-Z]\w*$/.test(field.type) && field.type !== 'String' ? `${field.type}.${value}` : value,
    type: 'constant',
    detail: `${kind.name}.${field.name}`,
  }));
}

/** Occupations by code or by words of their title; the title goes beside the code as a remark. */
function codes(known: Known, here: Context, from: number): CompletionResult | null {
  if (here.field !== 'noc') {
    return null;
  }
  return {
    from,
    options: known.occupations.map((each) => ({
      label: `${each.noc} ${each.title}`,
      detail: w().teer(each.teer),
      type: 'constant',
      apply: (view, _, start, to) => taken(view, each.noc, each.title, start, to),
    })),
  };
}

function taken(view: EditorView, code: string, title: string, from: number, to: number): void {
  const line = view.state.doc.lineAt(to);
  const rest = view.state.sliceDoc(to, line.to);
  const closing = /^"?\s*,?\s*$/.exec(rest);
  const quote = rest.startsWith('"') ? '' : '"';
  const alone = closing !== null && /^\s*"$/.test(view.state.sliceDoc(line.from, from));
  view.dispatch({
    changes: [{ from, to, insert: code + quote }, ...(alone ? [{ from: line.to, insert: ` // ${title}` }] : [])],
    selection: { anchor: from + code.length + 1 },
    userEvent: 'input.complete',
  });
}
