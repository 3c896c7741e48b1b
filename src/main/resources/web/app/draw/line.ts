import type { Band, Point } from './service';

/** Where a number of invitations runs out, told from the curve alone. */
export interface Line {
  readonly cutOff: number | null;
  readonly invited: number;
  readonly atCutOff: number;
  readonly invitedAtCutOff: number;
}

/**
 * The line for a number of invitations. The curve is of scores alone: which of those at the cut-off are invited, and so the moment of
 * the tie-break, is known when the draw has run.
 *
 * @param points every score that somebody has, highest first
 * @param floor the lowest score that is invited
 */
export function lineAt(points: readonly Point[], invitations: number, floor: number | null): Line {
  let last: Point | null = null;
  for (const point of points) {
    if (floor !== null && point.cutOff < floor) {
      break;
    }
    last = point;
    if (point.invitations >= invitations) {
      break;
    }
  }
  if (last === null) {
    return { cutOff: null, invited: 0, atCutOff: 0, invitedAtCutOff: 0 };
  }
  const invited = Math.min(invitations, last.invitations);
  return {
    cutOff: last.cutOff,
    invited,
    atCutOff: last.candidates,
    invitedAtCutOff: invited - (last.invitations - last.candidates),
  };
}

/** A range of scores with those in it. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly invited: number;
  readonly others: number;
}

/** How large a part of the ranked may stand together in the bin at either end. */
const TAIL = 0.008;

/**
 * The ranked by score in equal steps, with the part that a line invites; lowest first. The few at either end stand together in one
 * bin each, so that the others can be told apart.
 */
export function bins(points: readonly Point[], line: Line, width: number): readonly Bin[] {
  const worst = points[points.length - 1];
  const best = points[0];
  if (!worst || !best) {
    return [];
  }
  const few = worst.invitations * TAIL;
  const step = (point: Point): number => Math.floor(point.cutOff / width);
  const high = step(points.find((point) => point.invitations > few) ?? worst);
  const low = step([...points].reverse().find((point) => worst.invitations - point.invitations + point.candidates > few) ?? best);
  const candidates = new Array<number>(high - low + 1).fill(0);
  const invited = new Array<number>(high - low + 1).fill(0);
  for (const point of points) {
    const at = Math.min(high, Math.max(low, step(point))) - low;
    candidates[at]! += point.candidates;
    invited[at]! += invitedAt(point, line);
  }
  return candidates.map((all, at) => ({
    from: at === 0 ? Math.min(worst.cutOff, low * width) : (low + at) * width,
    to: low + at === high ? Math.max(best.cutOff, (high + 1) * width - 1) : (low + at + 1) * width - 1,
    invited: invited[at]!,
    others: all - invited[at]!,
  }));
}

/** A round number at or above, for the end of a scale: 1, 2 or 5 times a power of ten. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return ([1, 2, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}

/** The bands of a result with the part of each that another line invites. */
export const bandsAt = (bands: readonly Band[], points: readonly Point[], line: Line): readonly Band[] =>
  bands.map((band, at) => ({
    ...band,
    // Rules under trial can give more than any published score; such people stand with the highest.
    invited: points
      .filter((point) => point.cutOff >= band.from && (at === 0 || point.cutOff <= band.to))
      .reduce((sum, point) => sum + invitedAt(point, line), 0),
  }));

const invitedAt = (point: Point, line: Line): number =>
  line.cutOff === null || point.cutOff < line.cutOff ? 0 : point.cutOff === line.cutOff ? line.invitedAtCutOff : point.candidates;
