import type { Field } from './schema';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
export type Profile = { readonly [name: string]: Json };
export type Way = readonly (string | number)[];

/** A JSON pointer (RFC 6901), as the service names the place of a fault. */
export const pointer = (way: Way): string =>
  way.map((step) => '/' + String(step).replaceAll('~', '~0').replaceAll('/', '~1')).join('');

export function at(whole: Json | undefined, way: Way): Json | undefined {
  return way.reduce<Json | undefined>(
    (part, step) => (part !== null && typeof part === 'object' ? (part as Record<string | number, Json>)[step] : undefined),
    whole,
  );
}

/** The profile with another value at a place; undefined leaves the field or entry out. */
export function put(whole: Profile, way: Way, value: Json | undefined): Profile {
  return replaced(whole, way, value) as Profile;
}

function replaced(part: Json | undefined, way: Way, value: Json | undefined): Json | undefined {
  const [step, ...rest] = way;
  if (step === undefined) {
    return value;
  }
  if (typeof step === 'number') {
    const entries = Array.isArray(part) ? [...(part as readonly Json[])] : [];
    const next = replaced(entries[step], rest, value);
    return next === undefined ? entries.filter((_, place) => place !== step) : Object.assign(entries, { [step]: next });
  }
  const fields = part !== null && typeof part === 'object' && !Array.isArray(part) ? { ...(part as Profile) } : {};
  const next = replaced(fields[step], rest, value);
  if (next === undefined) {
    const { [step]: _, ...others } = fields;
    return others;
  }
  return { ...fields, [step]: next };
}

/** Leaves out what says no more than being left out, so that the JSON shows what somebody declared. */
export function declared(fields: readonly Field[], profile: Profile): Profile {
  return Object.fromEntries(
    Object.entries(profile).flatMap(([name, value]): [string, Json][] => {
      const field = fields.find((each) => each.name === name);
      if (value === null || (field && !field.required && same(value, (field.assumed as Json | undefined) ?? null))) {
        return [];
      }
      if (field?.kind === 'parts' && typeof value === 'object') {
        return [[name, declared(field.fields, value as Profile)]];
      }
      if (field?.kind === 'list' && Array.isArray(value)) {
        return [[name, (value as readonly Profile[]).map((entry) => declared(field.fields, entry))]];
      }
      return [[name, value]];
    }),
  );
}

const same = (a: Json, b: Json): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What a field that must be there begins with. */
export function begun(fields: readonly Field[], today: string): Profile {
  const value = (field: Field): Json | undefined => {
    switch (field.kind) {
      case 'choice':
        return field.options[0];
      case 'number':
        return field.scales.size > 0 ? undefined : (field.min ?? 40);
      case 'parts':
        return begun(field.fields, today);
      case 'flag':
        return false;
      case 'moment':
        return `${today}T12:00:00Z`;
      case 'country':
        return 'CA';
      case 'text':
        return 'candidate';
      default:
        return undefined;
    }
  };
  return Object.fromEntries(
    fields.flatMap((field): [string, Json][] => {
      const first = field.required ? value(field) : undefined;
      return first === undefined ? [] : [[field.name, first]];
    }),
  );
}

const KEPT = 'drawline.candidate';
const BEFORE = 'drawline.candidate.before';

const parsed = (text: string | null): Profile | null => {
  try {
    const value: unknown = text === null ? null : JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Profile) : null;
  } catch {
    return null;
  }
};

/** The profile in hand stays in this browser alone: it is about a person, and in no address. */
export const kept = (): Profile | null => parsed(localStorage.getItem(KEPT));
export const keep = (profile: Profile): void => localStorage.setItem(KEPT, JSON.stringify(profile));

/** Sets aside what another profile is about to replace. */
export function setAside(): void {
  const now = localStorage.getItem(KEPT);
  if (now !== null) {
    localStorage.setItem(BEFORE, now);
  }
}
export const aside = (): Profile | null => parsed(localStorage.getItem(BEFORE));
export const dropAside = (): void => localStorage.removeItem(BEFORE);

/** A profile as text; throws what is wrong with it, in a sentence of the browser's. */
export function read(text: string): Profile {
  const value: unknown = JSON.parse(text);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new SyntaxError('{ … }');
  }
  return value as Profile;
}

export const written = (profile: Profile): string => JSON.stringify(profile, null, 2);
