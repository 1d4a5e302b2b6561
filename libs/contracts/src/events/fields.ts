/**
 * The shapes that a payload field may have. A payload is thin: identifiers, versions, codes and instants, never
 * personal data. An array lists the only codes allowed.
 */
export type FieldType = 'uuid' | 'integer' | 'instant' | readonly string[];

/** Payload fields by name. */
export type Fields = Readonly<Record<string, FieldType>>;

type ValueOf<F extends FieldType> = F extends 'integer'
  ? number
  : F extends readonly (infer C)[]
    ? C
    : string;

/** The type of a payload, derived from its declared fields. */
export type PayloadOf<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

function holds(type: FieldType, value: unknown): boolean {
  if (type === 'integer') return Number.isSafeInteger(value);
  if (typeof value !== 'string') return false;
  if (type === 'uuid') return uuid.test(value);
  if (type === 'instant') return instant.test(value);
  return type.includes(value);
}

/**
 * Reads an untrusted value as a payload; fields that are not declared are dropped.
 * @throws InvalidPayload naming the first field that does not hold, never its value
 */
export function readPayload<F extends Fields>(fields: F, value: unknown): PayloadOf<F> {
  if (typeof value !== 'object' || value === null) throw new InvalidPayload('payload');
  const given = value as Record<string, unknown>;
  for (const [name, type] of Object.entries(fields)) {
    if (!holds(type, given[name])) throw new InvalidPayload(name);
  }
  return Object.fromEntries(Object.keys(fields).map((name) => [name, given[name]])) as PayloadOf<F>;
}

/** A payload that does not hold what its catalogue entry declares. */
export class InvalidPayload extends Error {
  override readonly name = 'InvalidPayload';
  readonly code = 'invalid-payload';
  constructor(readonly field: string) {
    super(`invalid-payload: ${field}`);
  }
}
