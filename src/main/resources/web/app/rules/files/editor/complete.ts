import { snippetCompletion, type Completion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import { label } from '../../../shell/format';
import { contextOf, type Context } from './context';
import type { Fact, Field, Finding, Known, Vocabulary, Word } from './vocabulary';
import { words } from './words';

/** What can stand at the cursor of a rule file, by what the service says rules can be written with. */
export function complete(known: Known): (context: CompletionContext) => CompletionResult | null {
  return (context) => {
    const before = context.state.sliceDoc(0, context.pos);
    const here = contextOf(before);
    if (here.string !== null) {
      return here.within === 'when' ? codes(known, here, context.pos - here.string) : null;
    }
    const word = context.matchBefore(/[@\p{L}_$][\w$.]*/u);
    const from = word?.from ?? context.pos;
    const asked = context.explicit || word !== null || /(?:[(,]|==|!=) ?$/.test(before.slice(-3));
    if (here.within === 'comment' || !asked || !known.vocabulary) {
      return null;
    }
    const options = offered(known.vocabulary, here, before.slice(0, before.length - (context.pos - from)));
    return options.length === 0 ? null : { from, options, validFor: /^[@\p{L}_$]?[\w$.]*$/u };
  };
}

function offered(vocabulary: Vocabulary, here: Context, before: string): Completion[] {
  switch (here.within) {
    case 'file':
      return /^import\s+$/m.test(before.slice(before.lastIndexOf('\n') + 1)) ? imports(vocabulary) : [skeleton(vocabulary)];
    case 'head':
      return vocabulary.metadata.map((each) => metadata(each));
    case 'then':
      return here.pattern === null ? vocabulary.findings.map((each) => finding(each)) : constants(vocabulary, here);
    case 'when':
      return here.pattern === null ? patterns(vocabulary) : inPattern(vocabulary, here, before);
    case 'comment':
      return [];
  }
}

/** A whole rule, with what the service asks every rule to say of itself. */
function skeleton(vocabulary: Vocabulary): Completion {
  const head = vocabulary.metadata.filter((each) => ['Id', 'Fr', 'Source'].includes(each.name)).map((each) => `    @${each.name}("\${${each.name}}")\n`);
  return snippetCompletion(`rule "\${${words().sentence}}"\n${head.join('')}when\n    \${}\nthen\n    \nend\n`, {
    label: 'rule',
    detail: words().ruleSkeleton,
    type: 'keyword',
    boost: 10,
  });
}

const imports = (vocabulary: Vocabulary): Completion[] =>
  [...vocabulary.facts, ...vocabulary.constants].map((each) => ({ label: each.type, info: label(each.meaning), type: 'keyword' }));

const metadata = (each: Word): Completion =>
  snippetCompletion(`@${each.name}("\${}")`, { label: `@${each.name}`, info: label(each.meaning), type: 'keyword' });

function finding(kind: Finding): Completion {
  const given = kind.arguments.map((each) => (each.type === 'String' ? `"\${${each.name}}"` : `\${${each.name}}`)).join(', ');
  const snippet = snippetCompletion(`insert( new ${kind.name}( ${given} ) );`, {
    label: kind.name,
    detail: words().finding,
    info: label(kind.meaning),
    type: 'class',
  });
  return { ...snippet, apply: (view, completion, from, to) => withImport(view, kind.type, from, to, (start, end) => (snippet.apply as Applied)(view, completion, start, end)) };
}

type Applied = (view: EditorView, completion: Completion, from: number, to: number) => void;

function patterns(vocabulary: Vocabulary): Completion[] {
  return [
    ...vocabulary.facts.map((each) => pattern(each)),
    ...vocabulary.words.filter((each) => !/^(rule|when|then|end|package|import)$/.test(each.name)).map((each) => keyword(each)),
  ];
}

const keyword = (each: Word): Completion => ({ label: each.name, info: label(each.meaning), type: 'keyword' });

function pattern(fact: Fact): Completion {
  return {
    label: fact.name,
    detail: fact.kind === 'FINDING' ? words().finding : words().fact,
    info: label(fact.meaning),
    type: 'class',
    boost: fact.kind === 'GIVEN' ? 2 : 1,
    apply: (view, _, from, to) =>
      withImport(view, fact.type, from, to, (start, end) =>
        view.dispatch({
          changes: { from: start, to: end, insert: `${fact.name}(  )` },
          selection: { anchor: start + fact.name.length + 2 },
          userEvent: 'input.complete',
        }),
      ),
  };
}

/** A fact has to be imported before a rule can name it, and nobody should have to know. Two steps, for the second moves a cursor. */
function withImport(view: EditorView, type: string, from: number, to: number, apply: (from: number, to: number) => void): void {
  const text = view.state.doc.toString();
  const there = [...text.matchAll(/^import\s+([\w.]+)[^\S\n]*;?[^\S\n]*$/gm)];
  if (there.some((each) => each[1] === type)) {
    apply(from, to);
    return;
  }
  const before = there.filter((each) => each[1]! < type).at(-1);
  const start = /^package\b.*\n/m.exec(text);
  const at = before ? before.index + before[0].length + 1 : (there[0]?.index ?? (start ? start.index + start[0].length : 0));
  const insert = there.length > 0 ? `import ${type}\n` : `\nimport ${type}\n`;
  if (at > from) {
    apply(from, to);
    return;
  }
  view.dispatch({ changes: { from: at, insert }, userEvent: 'input.complete' });
  apply(from + insert.length, to + insert.length);
}

function inPattern(vocabulary: Vocabulary, here: Context, before: string): Completion[] {
  const fact = vocabulary.facts.find((each) => each.name === here.pattern);
  if (here.field !== null) {
    return constants(vocabulary, here);
  }
  // After a comma or the parenthesis a field is wanted; after a field, what it is compared by.
  const fresh = /(?:[(,]|&&|\|\|)\s*(?:\$\w+\s*:\s*)?$/.test(before);
  return fresh || !fact ? (fact?.fields ?? []).map((each) => fieldOf(each)) : vocabulary.operators.map((each) => keyword(each));
}

const fieldOf = (field: Field): Completion => ({ label: field.name, detail: field.type, info: label(field.meaning), type: 'property' });

/** What the field that is compared can be, or what the finding that is made can be given. */
function constants(vocabulary: Vocabulary, here: Context): Completion[] {
  const fields =
    vocabulary.facts.find((each) => each.name === here.pattern)?.fields ??
    vocabulary.findings.find((each) => each.name === here.pattern)?.arguments ??
    [];
  return fields
    .filter((each) => here.field === null || each.name === here.field)
    .flatMap((field) => {
      if (field.type === 'boolean') {
        return ['true', 'false'].map((each) => ({ label: each, detail: field.name, type: 'constant' }));
      }
      const type = vocabulary.constants.find((each) => each.name === field.type)?.type;
      return (field.values ?? []).map((value, at) => ({
        // In their order, which is the law's, not the alphabet's.
        boost: -at,
        label: `${field.type}.${value.name}`,
        detail: label(value.meaning),
        type: 'constant',
        apply: (view: EditorView, _: Completion, from: number, to: number) => {
          const text = `${field.type}.${value.name}`;
          const put = (start: number, end: number): void =>
            view.dispatch({ changes: { from: start, to: end, insert: text }, selection: { anchor: start + text.length }, userEvent: 'input.complete' });
          return type ? withImport(view, type, from, to, put) : put(from, to);
        },
      }));
    });
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
      detail: words().teer(each.teer),
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
