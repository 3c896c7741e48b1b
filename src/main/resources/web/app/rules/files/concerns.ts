import type { Book } from './service';

export interface DatedFolder {
  /** Empty for what stands beside the dates. */
  readonly date: string;
  readonly inForce: 'NOW' | 'LATER' | 'EARLIER' | null;
  readonly files: readonly string[];
}

export interface Concern {
  /** Its folder; empty for what belongs to the whole rule book. */
  readonly folder: string;
  readonly folders: readonly DatedFolder[];
}

const DATED = /^([^/]+)\/(\d{4}-\d\d-\d\d)\/(.+)$/;

/** The folder of a file: its concern and date. */
export function folderOf(path: string): { concern: string; date: string; file: string } {
  const dated = DATED.exec(path);
  return dated ? { concern: dated[1]!, date: dated[2]!, file: dated[3]! } : { concern: '', date: '', file: path };
}

/** The files by concern and date. In force is the newest folder that is not after today. */
export function concernsOf(book: Book, today: string): Concern[] {
  const found = new Map<string, Map<string, string[]>>();
  const all = [...new Set([...book.paths, ...[...book.changed].filter(([, how]) => how === 'REMOVED').map(([path]) => path)])].sort();
  for (const path of all) {
    const { concern, date } = folderOf(path);
    const dates = found.get(concern) ?? new Map<string, string[]>();
    found.set(concern, dates);
    dates.set(date, [...(dates.get(date) ?? []), path]);
  }
  const order = [...book.concerns.keys()];
  const rank = (folder: string): number => (folder === '' ? Infinity : order.indexOf(folder) < 0 ? order.length : order.indexOf(folder));
  return [...found]
    .map(([folder, dates]) => ({ folder, folders: dated(dates, today) }))
    .sort((a, b) => rank(a.folder) - rank(b.folder) || a.folder.localeCompare(b.folder));
}

function dated(dates: ReadonlyMap<string, readonly string[]>, today: string): DatedFolder[] {
  const newest = [...dates.keys()].sort().reverse();
  const now = newest.find((date) => date !== '' && date <= today);
  return newest.map((date) => ({
    date,
    inForce: date === '' ? null : date === now ? 'NOW' : date > today ? 'LATER' : 'EARLIER',
    files: dates.get(date)!,
  }));
}
