import { get } from '../../service/http';
import { date, label, number } from '../../shell/format';
import type { DrawAsked, KeptDraw, Pool, Round } from './service';
import { words } from './results-words';

/** A draw that the effect of a draft can be looked at in. `key` stands in the address. */
export interface Choice {
  readonly key: string;
  readonly group: string;
  readonly title: string;
  readonly draw: DrawAsked;
}

interface Category {
  readonly category: string;
  readonly label: { readonly en: string; readonly fr: string };
}

const LATELY = 60;

/** The categories of each day that is named. */
async function categoriesOn(moments: readonly string[], signal: AbortSignal): Promise<Map<string, readonly Category[]>> {
  const days = [...new Set(moments.map((each) => each.slice(0, 10)))];
  return new Map(
    await Promise.all(
      days.map(async (day): Promise<[string, readonly Category[]]> => {
        // A day that the rules do not cover has no categories.
        return [day, await get<Category[]>(`/categories?asOf=${day}`, signal).catch(() => [])];
      }),
    ),
  );
}

const named = (byDay: ReadonlyMap<string, readonly Category[]>): Map<string, string> =>
  new Map([...byDay.values()].flat().map((each) => [each.category, label(each.label)]));

/** What the categories of some draws are called. */
export const titlesOf = async (draws: readonly DrawAsked[], signal: AbortSignal): Promise<Map<string, string>> =>
  named(await categoriesOn(draws.map((each) => each.asOf), signal));

/** The draws that were tried lately, the newest first; then the round that each pool was made after, and the same for each category. */
export async function choices(signal: AbortSignal): Promise<Choice[]> {
  const w = words();
  const [kept, pools, rounds] = await Promise.all([
    get<{ draws: KeptDraw[] }>(`/draws?limit=${LATELY}`, signal),
    get<Pool[]>('/pools', signal),
    get<Round[]>('/rounds', signal),
  ]);
  const replays = pools.flatMap((pool) => {
    const round = rounds.find((each) => each.number === pool.round);
    return round ? [{ pool, round }] : [];
  });
  const byDay = await categoriesOn([...kept.draws.map((each) => each.request.asOf), ...replays.map((each) => each.round.dateTime)], signal);
  const titles = named(byDay);
  const found = new Map<string, Choice>();
  const add = (choice: Choice): void => {
    const same = JSON.stringify(choice.draw);
    if (!found.has(same)) {
      found.set(same, choice);
    }
  };
  // Comparing keeps its draws too: one entry for what is asked for in the same way.
  kept.draws.forEach((each) => add({ key: each.id, group: w.triedLately, title: titled(each.request, titles), draw: each.request }));
  for (const { pool, round } of replays) {
    const draw = replay(pool, round);
    add({ key: `${pool.name}~${round.number}`, group: w.replays, title: `${w.round(round.number)}: ${titled(draw, titles)}`, draw });
    for (const each of byDay.get(round.dateTime.slice(0, 10)) ?? []) {
      const other = replay(pool, { ...round, type: 'CATEGORY', program: null, category: each.category });
      add({ key: `${pool.name}~${round.number}~${each.category}`, group: w.asRound(round.number, pool.name), title: titled(other, titles), draw: other });
    }
  }
  return [...found.values()];
}

const replay = (pool: Pool, round: Round): DrawAsked => ({
  pool: pool.name,
  asOf: round.dateTime,
  stages: [{ type: round.type, program: round.program, categories: round.category ? [round.category] : [], invitations: round.invitations, floor: null }],
  excludeInvited: false,
  excludeDraws: [],
});

/** A draw in a line: whom it invites, how many, when and from where. */
export function titled(draw: DrawAsked, titles: ReadonlyMap<string, string>): string {
  const w = words();
  const stages = draw.stages.map((stage) => {
    const whom =
      stage.type === 'CATEGORY'
        ? stage.categories.map((each) => titles.get(each) ?? each).join(', ')
        : stage.type === 'PROGRAM'
          ? (stage.program ?? '')
          : w.general;
    return `${whom}, ${w.invitations(number(stage.invitations))}`;
  });
  return `${stages.join(' + ')}, ${date(draw.asOf)}, ${draw.pool}`;
}

/** As the interface takes it: names that are not there are left out. */
export function request(draw: DrawAsked): Record<string, unknown> {
  return {
    ...draw,
    stages: draw.stages.map((stage) => ({
      type: stage.type,
      invitations: stage.invitations,
      ...(stage.program === null ? {} : { program: stage.program }),
      ...(stage.categories.length === 0 ? {} : { categories: stage.categories }),
      ...(stage.floor === null ? {} : { floor: stage.floor }),
    })),
  };
}
