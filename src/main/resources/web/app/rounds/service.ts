import { get } from '../service/http';

export type RoundType = 'GENERAL' | 'PROGRAM' | 'CATEGORY' | 'PNP';
export const TYPES: readonly RoundType[] = ['GENERAL', 'PROGRAM', 'CATEGORY', 'PNP'];

export interface Band {
  readonly from: number;
  readonly to: number;
  readonly candidates: number;
}

/** A round of invitations as it was published. */
export interface Round {
  /** Text: there is a 91a and a 91b. */
  readonly number: string;
  readonly date: string;
  readonly dateTime: string | null;
  readonly name: string;
  readonly type: RoundType;
  readonly scope: string;
  readonly program: string | null;
  readonly category: string | null;
  readonly invitations: number;
  readonly cutOff: number;
  readonly tieBreak: string | null;
  readonly pool: readonly Band[] | null;
  readonly poolTotal: number | null;
  readonly poolAsOn: string | null;
}

export interface Count {
  readonly rounds: number;
  readonly invitations: number;
}

export interface Summary extends Count {
  readonly year: number;
  readonly from: string;
  readonly to: string;
  readonly byType: Readonly<Partial<Record<RoundType, Count>>>;
}

export type Method = 'POOL' | 'POOL_AND_LAST_SHARE' | 'POOL_AND_INVENTED_SHARE' | 'LAST_LINE_MOVED' | 'EARLIER_LINES';

export interface Tried {
  readonly number: string;
  readonly date: string;
  readonly type: RoundType;
  readonly program: string | null;
  readonly category: string | null;
  readonly invitations: number;
  readonly published: number;
  readonly predicted: number;
  readonly naive: number | null;
  readonly error: number;
  readonly naiveError: number | null;
  readonly band: { readonly from: number; readonly to: number };
  readonly inBand: boolean | null;
  readonly method: Method;
}

export interface Sum {
  readonly type: RoundType;
  readonly rounds: number;
  readonly meanAbsoluteError: number;
  readonly compared: number;
  readonly comparedError: number | null;
  readonly naiveMeanAbsoluteError: number | null;
  readonly inBand: number;
  readonly inBandOf: number;
}

export interface Backtest {
  readonly rounds: readonly Tried[];
  readonly sums: readonly Sum[];
  readonly leftOut: readonly { readonly reason: string; readonly rounds: number }[];
}

/** All published rounds, the oldest first. They come with the service, and do not change while it runs. */
let known: Promise<readonly Round[]> | null = null;

export function rounds(): Promise<readonly Round[]> {
  known ??= get<Round[]>('/rounds').catch((thrown: unknown) => {
    known = null;
    throw thrown;
  });
  return known;
}

/** What the table shows: everything that was asked for must hold. */
export interface Filter {
  readonly year: string;
  readonly type: string;
  readonly to: string;
  readonly text: string;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export function matching(all: readonly Round[], filter: Filter): Round[] {
  const words = plain(filter.text).split(/\s+/).filter(Boolean);
  return all.filter((round) => {
    const said = plain([round.number, round.name, round.scope, round.program ?? '', round.category ?? ''].join(' '));
    return (
      (filter.year === '' || round.date.startsWith(filter.year)) &&
      (filter.type === '' || round.type === filter.type) &&
      (filter.to === '' || round.date <= filter.to) &&
      words.every((word) => said.includes(word))
    );
  });
}
