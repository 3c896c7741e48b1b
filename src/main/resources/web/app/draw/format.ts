import { amount, date, label } from '../shell/format';
import type { Names, KeptRequest, RulesVersion } from './service';
import { words } from './words';

/** A span of time in its largest unit, or two near the line where one says too little. */
export function span(seconds: number): string {
  const all = Math.abs(seconds);
  const days = Math.floor(all / 86_400);
  const hours = Math.floor((all % 86_400) / 3_600);
  const minutes = Math.floor((all % 3_600) / 60);
  if (days >= 2) {
    return amount(days, 'day');
  }
  if (days > 0 || hours > 0) {
    return amount(days * 24 + hours, 'hour');
  }
  return minutes > 0 ? amount(minutes, 'minute') : amount(all, 'second');
}

/** The group's own name where the rules give it one: programs have ids alone. */
export const named = (id: string, names: Names): string => {
  const found = names.get(id);
  return found ? label(found) : id;
};

export const book = (rules: RulesVersion): string =>
  rules.version.startsWith('drafts/') ? words().draft(rules.version.slice('drafts/'.length)) : words().version(rules.version);

/** Whom a draw ranks, and when, in a line. */
export function ofWhom(request: KeptRequest, names: Names): string {
  const w = words();
  const whom = request.stages.map((stage) =>
    stage.type === 'PROGRAM'
      ? (stage.program ?? w.types.PROGRAM)
      : stage.type === 'CATEGORY'
        ? stage.categories.map((each) => named(each, names)).join(' + ')
        : w.types.GENERAL,
  );
  return `${whom.join(' → ')} · ${date(request.asOf)}`;
}
