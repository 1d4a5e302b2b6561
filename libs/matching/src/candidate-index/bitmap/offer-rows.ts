import type { KindCode } from '@app/contracts';
import { kindCodes, skillCodes } from '@app/contracts';
import type { CompiledAvailability } from '../../profiles/compiled-availability.js';
import type { OfferProfile } from '../../profiles/index.js';
import { textHash } from '../ranking.js';
import { kindsAsked } from './attributes.js';

const never = 2 ** 31 - 1;
const wordBits = 32;
const wordsFor = (codes: readonly unknown[]) => Math.ceil(codes.length / wordBits);

/** Words of a row that hold its ticked kinds and its skills. */
export const kindWords = wordsFor(kindCodes);
export const skillWords = wordsFor(skillCodes);

/** Where each number stands in its row of words of 64 bits. */
export const wide = {
  lon: 0,
  lat: 1,
  maxTravelKm: 2,
  publishedAtMs: 3,
  /** -Infinity when nothing was left without an answer. */
  lastUnansweredAtMs: 4,
  asks: 5,
  accepts: 6,
  /** Not to be asked before; infinite while an invitation is open. */
  askableFromMs: 7,
  lastAskedMs: 8,
} as const;

/** Where each whole number stands in the same row, counted in words of 32 bits. */
export const whole = {
  idHash: 18,
  sixteenFromDay: 19,
  adultFromDay: 20,
  freeFromDay: 21,
  freeUntilDay: 22,
  /** One bit in 32 for each association that all went well with. */
  wentWellWith: 23,
  kinds: 24,
  /** Kinds that the offer may be asked for; none when it is not in force. */
  askedKinds: 24 + kindWords,
  skills: 24 + 2 * kindWords,
} as const;

/** Words of 64 and of 32 bits in a row: two lines of a processor's cache, so that a row costs two reads of memory. */
export const wideStride = Math.max(16, Math.ceil((whole.skills + skillWords) / 2));
export const wholeStride = 2 * wideStride;

/** The numbers of each offer that its score and the rules with dates rest on, in one row a piece. */
export class OfferRows {
  wides = new Float64Array(0);
  wholes = new Int32Array(0);

  /** Makes room for so many rows at once. */
  reserve(rows: number): void {
    if (rows * wideStride > this.wides.length) this.grow(rows);
  }

  /** `availability`: that of the offer, as `compiledAfresh` reads it. */
  write(row: number, offer: OfferProfile, availability: CompiledAvailability): void {
    if ((row + 1) * wideStride > this.wides.length) this.grow(Math.max(64, row + (row >> 2)));
    this.writeWide(row * wideStride, offer);
    this.writeWhole(row * wholeStride, offer, availability);
  }

  private writeWide(at: number, offer: OfferProfile): void {
    const { wides } = this;
    const { solicitation } = offer;
    wides.fill(0, at, at + wideStride);
    wides[at + wide.lon] = offer.lon ?? Number.NaN;
    wides[at + wide.lat] = offer.lat ?? Number.NaN;
    wides[at + wide.maxTravelKm] = offer.maxTravelKm;
    wides[at + wide.publishedAtMs] = offer.publishedAtMs;
    wides[at + wide.lastUnansweredAtMs] = solicitation.lastUnansweredAtMs ?? -Infinity;
    wides[at + wide.asks] = solicitation.asks;
    wides[at + wide.accepts] = solicitation.accepts;
    const { invitationOpen, pausedUntilMs, askedAtMs } = solicitation;
    wides[at + wide.askableFromMs] = invitationOpen ? Infinity : (pausedUntilMs ?? -Infinity);
    wides[at + wide.lastAskedMs] = askedAtMs.reduce((latest, ms) => Math.max(latest, ms), -Infinity);
  }

  private writeWhole(at: number, offer: OfferProfile, { fromDay, untilDay }: CompiledAvailability): void {
    const { wholes } = this;
    wholes[at + whole.idHash] = textHash(offer.offerId);
    wholes[at + whole.sixteenFromDay] = offer.minimumAgeDays[16] ?? never;
    wholes[at + whole.adultFromDay] = offer.minimumAgeDays[18] ?? never;
    wholes[at + whole.freeFromDay] = Math.max(fromDay, -never);
    wholes[at + whole.freeUntilDay] = Math.min(untilDay, never);
    for (const id of offer.wentWellWith) wholes[at + whole.wentWellWith]! |= associationBit(id);
    for (const kind of offer.kinds) mark(wholes, at, kindBit(kind));
    if (offer.active && offer.consented)
      for (const kind of kindsAsked(offer)) mark(wholes, at, askedKindBit(kind));
    for (const skill of offer.skills) mark(wholes, at, skillBit(skill));
  }

  private grow(rows: number): void {
    const wides = new Float64Array((rows + 1) * wideStride);
    wides.set(this.wides);
    this.wides = wides;
    this.wholes = new Int32Array(wides.buffer);
  }
}

const ordinals = <Code>(codes: readonly Code[]) => new Map(codes.map((code, i) => [code, i]));
const kindOrdinals = ordinals(kindCodes);
const skillOrdinals = ordinals(skillCodes);

/** The bit that stands for an association, and for one in 32 of the others. */
export const associationBit = (associationId: string): number => 1 << (textHash(associationId) & 31);

/** Where the mark of a kind, or of a skill, stands in a row. */
export interface RowBit {
  readonly word: number;
  readonly bit: number;
}

export const kindBit = (kind: KindCode): RowBit => rowBit(whole.kinds, kindOrdinals.get(kind)!);
export const askedKindBit = (kind: KindCode): RowBit => rowBit(whole.askedKinds, kindOrdinals.get(kind)!);
export const skillBit = (skill: OfferProfile['skills'][number]): RowBit =>
  rowBit(whole.skills, skillOrdinals.get(skill)!);

const rowBit = (from: number, ordinal: number): RowBit => ({
  word: from + (ordinal >> 5),
  bit: 1 << (ordinal & 31),
});

function mark(wholes: Int32Array, at: number, { word, bit }: RowBit): void {
  wholes[at + word]! |= bit;
}
