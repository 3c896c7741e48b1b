import { language, locale } from './language';

const numbers = new Map<string, Intl.NumberFormat>();
const moments = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes longer than writing a hundred numbers by it. */
function kept<F, O>(formats: Map<string, F>, make: new (locale: string, options: O) => F, options: O): F {
  const key = locale() + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    format = new make(locale(), options);
    formats.set(key, format);
  }
  return format;
}

const numeric = (options: Intl.NumberFormatOptions): Intl.NumberFormat => kept(numbers, Intl.NumberFormat, options);
const timed = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => kept(moments, Intl.DateTimeFormat, options);

export const number = (value: number): string => numeric({}).format(value);

/** With a sign, also before more than nothing: a change. */
export const change = (value: number): string => numeric({ signDisplay: 'exceptZero' }).format(value);

export const decimal = (value: number, digits = 1): string =>
  numeric({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);

/** A share from 0 to 1. */
export const percent = (share: number, digits = 1): string =>
  numeric({ style: 'percent', maximumFractionDigits: digits }).format(share);

/** A number of some unit, in full words: 3 days. */
export const amount = (value: number, unit: 'day' | 'hour' | 'minute' | 'second'): string =>
  numeric({ style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 }).format(value);

/** A calendar date, YYYY-MM-DD, which has no time zone. */
export const date = (iso: string): string =>
  timed({ dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(iso.slice(0, 10)));

/** A UTC instant, to the second, said in UTC: tie-breaks are decided and published so. */
export const instant = (iso: string): string => `${date(iso)}, ${iso.slice(11, 19)} UTC`;

/** When something was done, in the reader's own time. */
export const moment = (iso: string): string =>
  timed({ dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));

/** The label in the chosen language of something that has one in each. */
export const label = (both: { readonly en: string; readonly fr: string }): string => both[language()];

/** The beginning of a digest, enough to tell two apart by eye. */
export const digest = (whole: string): string => whole.slice(0, 12);
