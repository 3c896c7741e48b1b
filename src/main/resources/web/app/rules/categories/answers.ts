import { today, type NewCategory } from './service';

/** The answers to the four questions, as they are typed. */
export interface Answers {
  readonly en: string;
  readonly fr: string;
  readonly category: string;
  readonly since: string;
  readonly source: string;
  readonly purpose: string;
  readonly purposeFr: string;
  readonly occupations: readonly string[];
  readonly months: string;
  readonly withinYears: string;
  readonly continuous: boolean;
  readonly canadian: boolean;
}

const KEPT = 'drawline.new-category';

export const blank = (): Answers => ({
  en: '',
  fr: '',
  category: '',
  since: today(),
  source: '',
  purpose: '',
  purposeFr: '',
  occupations: [],
  months: '',
  withinYears: '',
  continuous: false,
  canadian: false,
});

/** What was typed and not yet written when the page was left. */
export function kept(): Answers | null {
  try {
    const text = localStorage.getItem(KEPT);
    return text === null ? null : { ...blank(), ...(JSON.parse(text) as Partial<Answers>) };
  } catch {
    return null;
  }
}

export const keep = (answers: Answers): void =>
  answered(answers) ? localStorage.setItem(KEPT, JSON.stringify(answers)) : localStorage.removeItem(KEPT);
export const forget = (): void => localStorage.removeItem(KEPT);

export const answered = (answers: Answers): boolean =>
  answers.occupations.length > 0 || [answers.en, answers.fr, answers.category, answers.source, answers.purpose, answers.purposeFr].some((text) => text.trim() !== '');

/** The id that the service would make of a name. */
export const idOf = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-$/g, '')
    .slice(0, 50)
    .replace(/-$/, '');

export const request = (answers: Answers): NewCategory => ({
  category: answers.category.trim() || idOf(answers.en),
  label: { en: answers.en.trim(), fr: answers.fr.trim() },
  purpose: answers.purposeFr.trim() === '' ? { en: answers.purpose.trim() } : { en: answers.purpose.trim(), fr: answers.purposeFr.trim() },
  source: answers.source.trim(),
  since: answers.since,
  occupations: answers.occupations,
  experience: {
    months: Number(answers.months),
    withinYears: Number(answers.withinYears),
    continuous: answers.continuous,
    canadian: answers.canadian,
  },
});
