import { invalid } from '../errors/index.js';

/** The fields of an object from outside, of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** @throws the given code, at the pointer, when the value is not an object */
export function readFields(value: unknown, code: string, pointer: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(code, pointer);
  return value as Fields;
}

/** Reads a list, absent as empty, each item with the pointer to it. */
export function readList<Item>(
  value: unknown,
  { code, pointer, most }: { code: string; pointer: string; most: number },
  read: (item: unknown, pointer: string) => Item,
): readonly Item[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw invalid(code, pointer);
  if (value.length > most) throw invalid('too-many-items', pointer, { most });
  return value.map((item: unknown, index) => read(item, `${pointer}/${index}`));
}

/** Reads a whole number within bounds, ends included. */
export function readInteger(
  value: unknown,
  { code, pointer, least, most }: { code: string; pointer: string; least: number; most: number },
): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most)
    throw invalid(code, pointer, { least, most });
  return value;
}

/** Reads yes or no; absent is the given default. */
export function readBoolean(value: unknown, code: string, pointer: string, absent: boolean): boolean {
  if (value === undefined) return absent;
  if (typeof value !== 'boolean') throw invalid(code, pointer);
  return value;
}
