import type { LanguageCode, SkillCode } from '@app/contracts';
import { isLanguage, isSkill } from '@app/contracts';
import { invalid } from '../../errors/index.js';

/** Whether somebody gave a value at all. */
export const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/** @throws `field-missing` when nothing was given, `not-yes-or-no` for anything but true and false */
export function readFlag(value: unknown, pointer: string, absent?: boolean): boolean {
  if (typeof value === 'boolean') return value;
  if (isGiven(value)) throw invalid('not-yes-or-no', pointer);
  if (absent === undefined) throw invalid('field-missing', pointer);
  return absent;
}

/** Bounds of a whole number, both included, and the refusal for anything else. */
export interface CountLimits {
  readonly pointer: string;
  readonly code: string;
  readonly least: number;
  readonly most: number;
}

/** Reads a whole number within bounds; NaN and infinities are none. @throws the given code */
export function readCount(value: unknown, { pointer, code, least, most }: CountLimits): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
    throw invalid(code, pointer, { least, most });
  }
  return value;
}

/** @throws `not-a-list`, `too-many-items` */
export function readItems(value: unknown, pointer: string, most: number): readonly unknown[] {
  if (!isGiven(value)) return [];
  if (!Array.isArray(value)) throw invalid('not-a-list', pointer);
  if (value.length > most) throw invalid('too-many-items', pointer, { most });
  return value;
}

/** Reads codes of a closed list, each once. @throws the given code at the first one unknown */
export function readCodes<Code extends string>(
  value: unknown,
  { pointer, code, isKnown }: { pointer: string; code: string; isKnown: (given: string) => given is Code },
): readonly Code[] {
  const given = readItems(value, pointer, 20).map((item, index) => {
    if (typeof item !== 'string' || !isKnown(item)) throw invalid(code, `${pointer}/${index}`);
    return item;
  });
  return [...new Set(given)];
}

/** @throws `skill-unknown` */
export const readSkills = (value: unknown, pointer: string): readonly SkillCode[] =>
  readCodes(value, { pointer, code: 'skill-unknown', isKnown: isSkill });

/** @throws `language-unknown` */
export const readLanguageCodes = (value: unknown, pointer: string): readonly LanguageCode[] =>
  readCodes(value, { pointer, code: 'language-unknown', isKnown: isLanguage });
