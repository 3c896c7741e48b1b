import { get } from '../../../service/http';

interface Both {
  readonly en: string;
  readonly fr: string;
}

/** A word of the language of the rules. */
export interface Word {
  readonly name: string;
  readonly meaning: Both;
}

/** A field of a fact, as rules name it. */
export interface Field extends Word {
  readonly type: string;
  /** What it can be, where that is a closed list. */
  readonly values?: readonly Word[] | null;
}

/** A kind of fact that conditions read. */
export interface Fact extends Word {
  readonly kind: 'GIVEN' | 'ROW' | 'FINDING';
  /** What a file imports for it. */
  readonly type: string;
  readonly fields: readonly Field[];
}

/** What a rule may insert. */
export interface Finding extends Word {
  readonly type: string;
  readonly arguments: readonly Field[];
}

/** What rules can be written with. */
export interface Vocabulary {
  readonly facts: readonly Fact[];
  readonly findings: readonly Finding[];
  readonly constants: readonly { readonly name: string; readonly type: string; readonly meaning: Both }[];
  readonly metadata: readonly Word[];
  readonly operators: readonly Word[];
  readonly summaries: readonly Word[];
  readonly words: readonly Word[];
}

export interface Occupation {
  readonly noc: string;
  readonly title: string;
  readonly teer: number;
}

/** All that completion and hover know, asked once. */
export interface Known {
  readonly vocabulary: Vocabulary | null;
  readonly occupations: readonly Occupation[];
  readonly byCode: ReadonlyMap<string, Occupation>;
}

let asked: Promise<Known> | null = null;

export function known(): Promise<Known> {
  asked ??= ask();
  return asked;
}

async function ask(): Promise<Known> {
  const [vocabulary, occupations] = await Promise.all([
    get<Vocabulary>('/vocabulary').catch(() => null),
    // Those in service: a draft may be broken just now, and tell of none.
    get<Occupation[]>('/occupations').catch(() => []),
  ]);
  return { vocabulary, occupations, byCode: new Map(occupations.map((each) => [each.noc, each])) };
}
