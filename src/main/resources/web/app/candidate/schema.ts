import { get, query } from '../service/http';

/** A part of the JSON Schema of a profile; only what the service writes in it. */
interface Part {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly (string | null)[];
  readonly format?: string;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly multipleOf?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly required?: readonly string[];
  readonly items?: Part;
  readonly anyOf?: readonly Part[];
  readonly allOf?: readonly Part[];
  readonly if?: Part;
  readonly then?: Part;
  readonly const?: unknown;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Part>>;
}

export type Kind = 'text' | 'day' | 'moment' | 'number' | 'flag' | 'choice' | 'occupation' | 'country' | 'parts' | 'list';

/** A range of numbers with the step between them. */
export interface Scale {
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
}

/** A field of a profile as a form shows it. */
export interface Field extends Scale {
  readonly name: string;
  readonly kind: Kind;
  readonly required: boolean;
  readonly description: string;
  readonly options: readonly string[];
  readonly assumed: unknown;
  /** The fields of parts, or of each entry of a list. */
  readonly fields: readonly Field[];
  readonly most?: number;
  /** By the value of a sibling field, which is a test: the scale of its results. */
  readonly scales: ReadonlyMap<string, Scale>;
}

/** The fields of a profile, as the rules of a date read them. */
export async function profileFields(asOf: string, rules: string, signal?: AbortSignal): Promise<readonly Field[]> {
  const whole = await get<Part>(`/profile-schema${query({ asOf, rules })}`, signal);
  return fieldsOf(whole, whole);
}

function fieldsOf(part: Part, whole: Part): Field[] {
  const scales = scalesOf(part);
  return Object.entries(part.properties ?? {}).map(([name, own]) =>
    field(name, own, (part.required ?? []).includes(name), scales.get(name) ?? new Map<string, Scale>(), whole),
  );
}

function field(name: string, own: Part, required: boolean, scales: ReadonlyMap<string, Scale>, whole: Part): Field {
  const reference = own.$ref ?? own.anyOf?.find((each) => each.$ref)?.$ref;
  const target = reference ? resolve(reference, whole) : own;
  const kind = kindOf(reference, target);
  const inner = kind === 'parts' ? target : kind === 'list' && own.items?.$ref ? resolve(own.items.$ref, whole) : null;
  return {
    name,
    kind,
    required,
    description: own.description ?? target.description ?? '',
    options: (target.enum ?? []).filter((value): value is string => value !== null),
    assumed: own.default,
    min: target.minimum,
    max: target.maximum,
    step: target.multipleOf ?? (types(target).includes('integer') ? 1 : undefined),
    fields: inner ? fieldsOf(inner, whole) : [],
    most: own.maxItems,
    scales,
  };
}

const types = (part: Part): readonly string[] => (typeof part.type === 'string' ? [part.type] : (part.type ?? []));

function resolve(reference: string, whole: Part): Part {
  return whole.$defs?.[reference.slice('#/$defs/'.length)] ?? {};
}

function kindOf(reference: string | undefined, part: Part): Kind {
  const named = reference?.slice('#/$defs/'.length);
  if (named === 'occupation' || named === 'country') {
    return named;
  }
  if (part.properties) {
    return 'parts';
  }
  const is = types(part);
  if (is.includes('array')) {
    return 'list';
  }
  if (is.includes('boolean')) {
    return 'flag';
  }
  if (is.includes('number') || is.includes('integer')) {
    return 'number';
  }
  if (part.enum) {
    return 'choice';
  }
  return part.format === 'date' ? 'day' : part.format === 'date-time' ? 'moment' : 'text';
}

/** By field, by test: what `allOf: [{ if: test is …, then: … }]` says of each ability. */
function scalesOf(part: Part): Map<string, Map<string, Scale>> {
  const found = new Map<string, Map<string, Scale>>();
  for (const { if: asked, then } of part.allOf ?? []) {
    const test = asked?.properties?.test?.const;
    if (typeof test === 'string') {
      for (const [name, range] of Object.entries(then?.properties ?? {})) {
        const scales = found.get(name) ?? new Map<string, Scale>();
        scales.set(test, { min: range.minimum, max: range.maximum, step: range.multipleOf });
        found.set(name, scales);
      }
    }
  }
  return found;
}
