import { invalid } from '../errors/index.js';

const mostChars = 120;
const fits = new RegExp(`^.{1,${mostChars}}$`, 'su');

/** Controls, line ends, direction overrides, invisible spaces and halves of characters; joiners belong to scripts. */
const forbidden =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/**
 * Reads a name in any script, 1 to 120 characters with a letter among them, given back as it was written.
 * `D’Almeida`, `ገብረ`, `Ли` pass; `<>`, an empty one and one that turns the direction of the text do not.
 * @throws name-invalid
 */
export function parsePersonName(value: unknown, pointer: string): string {
  if (typeof value !== 'string' || value.length > 4 * mostChars) throw invalid('name-invalid', pointer);
  const name = value.trim();
  if (forbidden.test(value) || !/\p{L}/u.test(name) || !fits.test(name))
    throw invalid('name-invalid', pointer);
  return name;
}
