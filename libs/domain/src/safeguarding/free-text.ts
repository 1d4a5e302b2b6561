import { invalid } from '../errors/index.js';

/** What a text may be: its length in characters, and whether it may run over several lines. */
export interface TextLimits {
  readonly pointer: string;
  readonly least: number;
  readonly most: number;
  readonly lines: 'one' | 'many';
}

/** Ways to reach somebody that do not belong in a text: contacts open at confirmation, never before. */
const contactPatterns = {
  'e-mail': /[\p{L}\p{N}._%+-]+\s?(?:@|[([]\s?(?:at|arobase)\s?[)\]])\s?[\p{L}\p{N}-]+\.\p{L}{2,}/iu,
  // A date is no number to call: 01.10.2026 18 has ten digits too.
  phone:
    /(?<!\d)(?:(?!\d{2}[\s./-]\d{2}[\s./-]20\d{2}(?!\d))0[1-9](?:[\s.-]?\d{2}){4}|(?:\+|00)[1-9](?:[\s.()-]?\d){7,13})(?!\d)/u,
  url: /https?:\/\/\S+|\bwww\.\S+|(?<![\p{L}\p{N}@])(?:[\p{L}\p{N}-]+\.)+(?:fr|com|org|net|eu|io|info|paris|asso|app|me|link)(?![\p{L}\p{N}.])(?:\/\S*)?/iu,
} as const;

/** Directions that turn text around, and marks that nobody sees. */
const hidden = /[\u200b\u202a-\u202e\u2066-\u2069\ufeff]/u;
const controls = { one: /[\p{Cc}\p{Cs}]/u, many: /(?![\n\t])[\p{Cc}\p{Cs}]/u } as const;

/** The sort of contact that a text gives away: "appelez le 06 12 34 56 78" a phone, "le 06 mai à 18 h" none. */
export function contactIn(text: string): keyof typeof contactPatterns | undefined {
  const sorts = Object.keys(contactPatterns) as (keyof typeof contactPatterns)[];
  return sorts.find((sort) => contactPatterns[sort].test(text));
}

/** The text with every contact left out, for texts that others published with theirs. */
export function withoutContacts(text: string): string {
  return Object.values(contactPatterns).reduce(
    (left, pattern) => left.replaceAll(new RegExp(pattern.source, `g${pattern.flags}`), '[…]'),
    text,
  );
}

/**
 * Reads a text that others will see, trimmed.
 * @throws `text-missing`, `text-too-short`, `text-too-long`, `control-character`
 */
export function readText(value: unknown, { pointer, least, most, lines }: TextLimits): string {
  if (typeof value !== 'string') throw invalid('text-missing', pointer);
  const text = value.replaceAll('\r\n', '\n').trim();
  if (text === '' && least > 0) throw invalid('text-missing', pointer);
  if (controls[lines].test(text) || hidden.test(text)) throw invalid('control-character', pointer);
  const length = Array.from(text).length;
  if (length < least) throw invalid('text-too-short', pointer, { least });
  if (length > most) throw invalid('text-too-long', pointer, { most });
  return text;
}

/** The same, refusing contacts. @throws those of `readText`, and `contact-in-text` */
export function readPublicText(value: unknown, limits: TextLimits): string {
  const text = readText(value, limits);
  const contact = contactIn(text);
  if (contact) throw invalid('contact-in-text', limits.pointer, { contact });
  return text;
}
