import { query, segments } from '../../service/http';

/** Where a file of a rule book is shown. */
export const addressOf = (rules: string, path: string, more: { line?: number | null; as?: string | null } = {}): string =>
  `/rules/files/${segments(path)}${query({ rules, ...more }).replaceAll('%2F', '/')}`;
