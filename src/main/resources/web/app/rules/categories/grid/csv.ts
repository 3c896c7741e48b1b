/** A cell as it stands in the text: from its first sign, or quotation mark, to the last. */
interface Cell {
  readonly from: number;
  readonly to: number;
  readonly value: string;
  readonly quoted: boolean;
}

/** A row of a table as it stands in the text. */
export interface Row {
  readonly from: number;
  /** Before its line end. */
  readonly to: number;
  /** After its line end. */
  readonly next: number;
  /** Its line of the file, from 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** The rows of a file (RFC 4180), the header first; null where the text cannot be taken apart so. */
export function rows(text: string): readonly Row[] | null {
  const found: Row[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const from = at;
    const cells: Cell[] = [];
    let within = 0;
    for (;;) {
      const start = at;
      const quoted = text[at] === '"';
      let value = '';
      if (quoted) {
        const end = /^"(?:[^"]|"")*"/.exec(text.slice(at));
        if (!end) {
          return null;
        }
        at += end[0].length;
        value = end[0].slice(1, -1).replaceAll('""', '"');
        within += value.split('\n').length - 1;
      } else {
        while (at < text.length && !',\r\n'.includes(text[at]!)) {
          at++;
        }
        value = text.slice(start, at);
      }
      cells.push({ from: start, to: at, value, quoted });
      if (text[at] !== ',') {
        break;
      }
      at++;
    }
    const to = at;
    if (at < text.length && !'\r\n'.includes(text[at]!)) {
      return null;
    }
    at += text.startsWith('\r\n', at) ? 2 : at < text.length ? 1 : 0;
    found.push({ from, to, next: at, line, cells });
    line += 1 + within;
  }
  return found;
}

const written = (value: string, quoted: boolean): string =>
  quoted || /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

/** The text with another value in one cell; everything else stays as it is. */
export function withCell(text: string, row: number, column: number, value: string): string {
  const cell = rows(text)?.[row]?.cells[column];
  return cell ? text.slice(0, cell.from) + written(value, cell.quoted) + text.slice(cell.to) : text;
}

const lineEnd = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** The text with an empty row below one. */
export function withRow(text: string, below: number): string {
  const all = rows(text) ?? [];
  const row = all[below];
  const empty = ','.repeat((all[0]?.cells.length ?? 1) - 1);
  if (!row) {
    return text;
  }
  const end = lineEnd(text);
  return row.next === row.to
    ? text.slice(0, row.to) + end + empty + text.slice(row.to)
    : text.slice(0, row.next) + empty + end + text.slice(row.next);
}

export function withoutRow(text: string, which: number): string {
  const all = rows(text) ?? [];
  const row = all[which];
  if (!row) {
    return text;
  }
  // The last line of a file without an end of line takes the one before it along.
  const from = row.next === row.to && which > 0 ? all[which - 1]!.to : row.from;
  return text.slice(0, from) + text.slice(row.next);
}

/** The text with a block of values laid over it from a cell on; rows that are wanting are added. */
export function withBlock(text: string, row: number, column: number, block: readonly (readonly string[])[]): string {
  let changed = text;
  block.forEach((values, down) => {
    if (row + down >= (rows(changed)?.length ?? 0)) {
      changed = withRow(changed, row + down - 1);
    }
    values.forEach((value, right) => {
      changed = withCell(changed, row + down, column + right, value);
    });
  });
  return changed;
}
