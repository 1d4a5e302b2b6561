import type { ItemCode, KindCode, LanguageCode, SkillCode } from '@app/contracts';
import {
  cefrLevels,
  itemCodes,
  kindCodes,
  languageCodes,
  languages,
  levelRank,
  skillCodes,
} from '@app/contracts';
import type { HeldProof, SpokenLanguage } from '@app/domain/profiles';
import { gridMinutes } from '../population/draw-week.js';

/** One bit of a bigint column a code; there are at most 63 of each. */
const bitOf = <Code>(codes: readonly Code[]) => {
  const bits = new Map(codes.map((code, ordinal) => [code, 1n << BigInt(ordinal)]));
  return (code: Code): bigint => bits.get(code) ?? 0n;
};
const sum = (bits: readonly bigint[]): bigint => bits.reduce((all, bit) => all | bit, 0n);

export const kindNumber = (kind: KindCode): number => kindCodes.indexOf(kind);
export const kindBit = bitOf(kindCodes);
const itemBit = bitOf(itemCodes);
const skillBit = bitOf(skillCodes);
const languageBit = bitOf(languageCodes);
export const itemBits = (codes: readonly ItemCode[]): bigint => sum(codes.map(itemBit));
export const skillBits = (codes: readonly SkillCode[]): bigint => sum(codes.map(skillBit));
export const languageBits = (codes: readonly LanguageCode[]): bigint => sum(codes.map(languageBit));
export const languageNumber = (code: LanguageCode): number => languageCodes.indexOf(code);

/** What the gates of a kind ask to have been seen. */
const factBits = {
  confidentiality: 1,
  'driving-licence': 2,
  'vehicle-insurance': 4,
  'professional-number': 8,
} as const;
export type Fact = keyof typeof factBits;
export const factsBits = (facts: readonly Fact[]): number =>
  facts.reduce((all, fact) => all | factBits[fact], 0);
export const isFact = (code: HeldProof['code'] | Fact): code is Fact => Object.hasOwn(factBits, code);

/** For each level, from the lowest, which languages are spoken at least so well. */
export function spokenBits(spoken: readonly SpokenLanguage[]): readonly bigint[] {
  return cefrLevels.map((_, rank) =>
    languageBits(spoken.filter(({ level }) => levelRank(level) >= rank).map(({ code }) => code)),
  );
}

/** A language and its varieties: whoever speaks one of them speaks it. */
export const servedBy = (wanted: LanguageCode): readonly LanguageCode[] =>
  languageCodes.filter((code) => code === wanted || languages[code].macro === wanted);

/** The bits of the half hours between two minutes of a day. */
export function halfHours(fromMinute: number, toMinute: number): bigint {
  const first = BigInt(Math.floor(fromMinute / gridMinutes));
  const end = BigInt(Math.ceil(toMinute / gridMinutes));
  return (1n << end) - (1n << first);
}
