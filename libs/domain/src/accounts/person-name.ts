import { invalid } from '../errors/index.js';

const mostChars = 120;
const fits = new RegExp(`^.{1,${mostChars}}$`, 'su');

/** Controls, line ends, direction overrides, invisible spaces and halves of characters; joiners belong to scripts. */
const forbidden =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** What mail programs make a link of: nobody may have the service mail one to somebody else. */
const linkLike =
  /:\/\/|@|www\.|[\p{L}\p{M}\p{N}]{2}[.\u3002\uff0e\uff61]\p{L}{2}|[\p{L}\p{N}][.\u3002\uff0e\uff61]\p{L}{2,3}(?![\p{L}\p{M}])/iu;

/**
 * Reads a name in any script, 1 to 120 characters with a letter among them, given back as it was written.
 * `D’Almeida`, `J. P.`, `Ли` pass; `<>`, `evil.example` and one that turns the direction of the text do not.
 * @throws name-invalid
 */
export function parsePersonName(value: unknown, pointer: string): string {
  if (typeof value !== 'string' || value.length > 4 * mostChars) throw invalid('name-invalid', pointer);
  const name = value.trim();
  if (forbidden.test(value) || linkLike.test(name) || !/\p{L}/u.test(name) || !fits.test(name))
    throw invalid('name-invalid', pointer);
  return name;
}
