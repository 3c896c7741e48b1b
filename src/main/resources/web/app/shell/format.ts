import { language, locale } from './language';

export const number = (value: number): string => new Intl.NumberFormat(locale()).format(value);

/** With a sign, also before more than nothing: a change. */
export const change = (value: number): string =>
  new Intl.NumberFormat(locale(), { signDisplay: 'exceptZero' }).format(value);

export const decimal = (value: number, digits = 1): string =>
  new Intl.NumberFormat(locale(), { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);

/** A share from 0 to 1. */
export const percent = (share: number, digits = 1): string =>
  new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: digits }).format(share);

/** A calendar date, YYYY-MM-DD, which has no time zone. */
export const date = (iso: string): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(iso.slice(0, 10)));

/** A UTC instant, to the second, said in UTC: tie-breaks are decided and published so. */
export const instant = (iso: string): string => `${date(iso)}, ${iso.slice(11, 19)} UTC`;

/** When something was done, in the reader's own time. */
export const moment = (iso: string): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));

/** The label in the chosen language of something that has one in each. */
export const label = (both: { readonly en: string; readonly fr: string }): string => both[language()];

/** The beginning of a digest, enough to tell two apart by eye. */
export const digest = (whole: string): string => whole.slice(0, 12);
