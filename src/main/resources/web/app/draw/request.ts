import type { KeptRequest, Round, RulesVersion } from './service';

export type DrawType = 'GENERAL' | 'PROGRAM' | 'CATEGORY';
export const TYPES: readonly DrawType[] = ['GENERAL', 'PROGRAM', 'CATEGORY'];

/** A draw as the form holds it: of one stage. */
export interface Asked {
  readonly pool: string;
  /** UTC, to the second: 2023-06-28T14:04:34Z. */
  readonly asOf: string;
  readonly type: DrawType;
  readonly program: string;
  readonly categories: readonly string[];
  /** As typed: what is no number is refused by the field, not by the service. */
  readonly invitations: number | null;
  readonly rules: string;
  readonly floor: number | null;
  readonly excludeInvited: boolean;
  readonly excludeDraws: readonly string[];
  /** The rule book to compare with; empty for the same. */
  readonly compare: string;
  /** The number of invitations to compare with; null for the same. */
  readonly compareInvitations: number | null;
}

export const BLANK: Asked = {
  pool: '',
  asOf: '',
  type: 'GENERAL',
  program: '',
  categories: [],
  invitations: null,
  rules: 'published',
  floor: null,
  excludeInvited: false,
  excludeDraws: [],
  compare: '',
  compareInvitations: null,
};

const whole = (text: string | null): number | null => (text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null);

/** The draw that an address asks for; null where it asks for none. */
export function fromAddress(query: URLSearchParams): Asked | null {
  if (!query.has('pool') && !query.has('asOf') && !query.has('type')) {
    return null;
  }
  const type = TYPES.find((each) => each === query.get('type')) ?? BLANK.type;
  return {
    pool: query.get('pool') ?? '',
    asOf: query.get('asOf') ?? '',
    type,
    program: query.get('program') ?? '',
    categories: query.getAll('category').flatMap((each) => each.split(',')).filter(Boolean),
    invitations: whole(query.get('invitations')),
    rules: query.get('rules') ?? 'published',
    floor: whole(query.get('floor')),
    excludeInvited: query.get('excludeInvited') === 'true',
    excludeDraws: query.getAll('excludeDraws'),
    compare: query.get('compare') ?? '',
    compareInvitations: whole(query.get('compareInvitations')),
  };
}

export function toAddress(asked: Asked): string {
  const query = new URLSearchParams({ pool: asked.pool, asOf: asked.asOf, type: asked.type });
  if (asked.type === 'PROGRAM') {
    query.set('program', asked.program);
  }
  if (asked.type === 'CATEGORY') {
    asked.categories.forEach((category) => query.append('category', category));
  }
  if (asked.invitations !== null) {
    query.set('invitations', String(asked.invitations));
  }
  query.set('rules', asked.rules);
  if (asked.floor !== null) {
    query.set('floor', String(asked.floor));
  }
  if (asked.excludeInvited) {
    query.set('excludeInvited', 'true');
  }
  asked.excludeDraws.forEach((draw) => query.append('excludeDraws', draw));
  if (asked.compare !== '') {
    query.set('compare', asked.compare);
  }
  if (asked.compareInvitations !== null) {
    query.set('compareInvitations', String(asked.compareInvitations));
  }
  // Slashes and colons are legible in a query as they are.
  return '/draw?' + query.toString().replaceAll('%2F', '/').replaceAll('%3A', ':');
}

/** The draw as the service takes it, without the rule book of a comparison. */
export function toBody(asked: Asked): Record<string, unknown> {
  return {
    pool: asked.pool,
    asOf: asked.asOf,
    type: asked.type,
    ...(asked.type === 'PROGRAM' ? { program: asked.program } : {}),
    ...(asked.type === 'CATEGORY'
      ? asked.categories.length === 1
        ? { category: asked.categories[0] }
        : { categories: asked.categories }
      : {}),
    invitations: asked.invitations,
    rules: asked.rules,
    ...(asked.floor === null ? {} : { floor: asked.floor }),
    ...(asked.excludeInvited ? { excludeInvited: true } : {}),
    ...(asked.excludeDraws.length > 0 ? { excludeDraws: asked.excludeDraws } : {}),
  };
}

/** Two draws of the same key rank the same people, whatever number of them is invited. */
export const rankedKey = (asked: Asked): string => JSON.stringify({ ...toBody(asked), invitations: null, floor: null });
export const drawKey = (asked: Asked): string => JSON.stringify(toBody(asked));
export const comparisonKey = (asked: Asked): string =>
  JSON.stringify([drawKey(asked), asked.compare, asked.compareInvitations]);
export const compares = (asked: Asked): boolean => asked.compare !== '' || asked.compareInvitations !== null;

const bookOf = (rules: RulesVersion): string =>
  rules.version.startsWith('drafts/') ? rules.version : `versions/${rules.version}`;

interface Kept {
  readonly request: KeptRequest;
  readonly rules: RulesVersion;
}

/** A kept draw in the form again; null where it has stages, which the form has no fields for. */
export const ofKept = (kept: Kept): Asked | null => (kept.request.stages.length === 1 ? ofFirstStage(kept) : null);

/** The first stage of a kept draw as a draw by itself. */
export function ofFirstStage(kept: Kept): Asked {
  const [stage] = kept.request.stages;
  return {
    ...BLANK,
    pool: kept.request.pool,
    asOf: kept.request.asOf,
    type: stage?.type ?? BLANK.type,
    program: stage?.program ?? '',
    categories: stage?.categories ?? [],
    invitations: stage?.invitations ?? null,
    floor: stage?.floor ?? null,
    rules: bookOf(kept.rules),
    excludeInvited: kept.request.excludeInvited,
    excludeDraws: kept.request.excludeDraws,
  };
}

/** A published round as a draw on a pool. */
export const ofRound = (round: Round, asked: Asked): Asked => ({
  ...asked,
  asOf: round.dateTime ?? `${round.date}T00:00:00Z`,
  type: round.type === 'PNP' ? 'PROGRAM' : round.type,
  program: round.program ?? '',
  categories: round.category === null ? [] : [round.category],
  invitations: round.invitations,
  floor: null,
});

/** The published round whose people and moment a draw has, with whatever number of invitations. */
export function roundOf(asked: Asked, rounds: readonly Round[]): Round | null {
  return (
    rounds.find((round) => {
      const same = ofRound(round, asked);
      return (
        round.dateTime === asked.asOf &&
        same.type === asked.type &&
        (asked.type !== 'PROGRAM' || same.program === asked.program) &&
        (asked.type !== 'CATEGORY' ||
          (same.categories.length === asked.categories.length && same.categories.every((each) => asked.categories.includes(each))))
      );
    }) ?? null
  );
}

/** What the form still lacks before it makes sense to ask the service. */
export const isWhole = (asked: Asked): boolean =>
  asked.pool !== '' &&
  asked.asOf !== '' &&
  asked.invitations !== null &&
  (asked.type !== 'PROGRAM' || asked.program !== '') &&
  (asked.type !== 'CATEGORY' || asked.categories.length > 0);
