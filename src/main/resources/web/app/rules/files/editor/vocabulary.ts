import { get, query } from '../../../service/http';

interface Both {
  readonly en: string;
  readonly fr: string;
}

/** A field of a fact, as rules name it. */
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly meaning: Both;
  /** What it can be, where that is a closed list. */
  readonly values?: readonly string[];
}

/** A kind of fact that rules read, or of finding that they insert. */
export interface Kind {
  readonly name: string;
  readonly meaning: Both;
  readonly fields: readonly Field[];
}

export interface Named {
  readonly name: string;
  readonly meaning: Both;
}

/** What rules can be written with. */
export interface Vocabulary {
  readonly facts: readonly Kind[];
  readonly findings: readonly Kind[];
  readonly operators: readonly Named[];
  readonly metadata: readonly Named[];
}

export interface Occupation {
  readonly noc: string;
  readonly title: string;
  readonly teer: number;
}

/** All that completion and hover know, asked once for each rule book that is edited. */
export interface Known {
  readonly vocabulary: Vocabulary | null;
  readonly occupations: readonly Occupation[];
  readonly byCode: ReadonlyMap<string, Occupation>;
}

const asked = new Map<string, Promise<Known>>();

export function known(rules: string): Promise<Known> {
  let answer = asked.get(rules);
  if (!answer) {
    answer = ask(rules);
    asked.set(rules, answer);
    answer.catch(() => asked.delete(rules));
  }
  return answer;
}

async function ask(rules: string): Promise<Known> {
  const [vocabulary, occupations] = await Promise.all([
    Promise.resolve<Vocabulary | null>(null),
    get<Occupation[]>(`/occupations${query({ rules })}`).catch(() => []),
  ]);
  return { vocabulary, occupations, byCode: new Map(occupations.map((each) => [each.noc, each])) };
}
