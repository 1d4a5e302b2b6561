import type { KindCode } from '@app/contracts';
import { kindCodes, kindOf, languageCodes, languages, levelRank, skillCodes } from '@app/contracts';
import { compileAvailability } from '../profiles/compiled-availability.js';
import type { OfferProfile } from '../profiles/index.js';
import { RangeStore } from './range-store.js';

const wordBits = 32;
const never = 2 ** 31 - 1;

/** Room left around a distance: columns are single precision and a need's latitude stands for the middle one. */
const reachSlack = { factor: 1.02, km: 0.1 };

/** Ordinal of a code and the bit that stands for it in words of 32. */
export interface BitPlace {
  readonly word: number;
  readonly bit: number;
}

const placeOf = (ordinal: number): BitPlace => ({
  word: Math.floor(ordinal / wordBits),
  bit: 2 ** (ordinal % wordBits),
});

/** The bit of each kind, skill; the column of each language. */
export const kindBits = new Map(kindCodes.map((code, i) => [code, placeOf(i)]));
export const skillBits = new Map(skillCodes.map((code, i) => [code, placeOf(i)]));
export const languageColumns = new Map(languageCodes.map((code, i) => [code, i]));

const timeKinds = kindCodes.filter((kind) => kindOf(kind).resources.some((resource) => resource === 'time'));

/** For each kind, those whose lists it may show in as a neighbour. */
const neighbourOf = new Map<KindCode, readonly KindCode[]>(
  kindCodes.map((kind) => [kind, kindCodes.filter((other) => kindOf(other).neighbours.includes(kind))]),
);

/**
 * What a scan reads of the offers, one typed array a fact, one row an offer. Every column lets through whatever the
 * exact gate lets through, and may let through more: it spares work, it never decides.
 */
export class OfferColumns {
  capacity = 0;
  /** Kinds that may be asked, and those that may be shown; all 0 for an offer not in force. */
  pushKinds: Uint32Array[] = [];
  pullKinds: Uint32Array[] = [];
  skills: Uint32Array[] = [];
  /** For each language, 1 + rank of the level spoken, 0 when it is not. */
  languages: Int8Array[] = [];
  /** 1 + highest tier held for any association, 0 for none. */
  tiers = new Uint8Array(0);
  sixteenFrom = new Int32Array(0);
  adultFrom = new Int32Array(0);
  remote = new Uint8Array(0);
  lon = new Float32Array(0);
  lat = new Float32Array(0);
  reachKm = new Float32Array(0);
  full = new Uint8Array(0);
  /** Free at times that the week does not tell. */
  irregular = new Uint8Array(0);
  fromDay = new Int32Array(0);
  untilDay = new Int32Array(0);
  /** Not to be asked before; infinite while an invitation is open. */
  askableFromMs = new Float64Array(0);
  lastAskedMs = new Float64Array(0);
  readonly weeks = new RangeStore();
  /** Room for the answer of a scan. */
  scratchRows = new Int32Array(0);

  constructor() {
    this.grow(256);
  }

  write(row: number, offer: OfferProfile): void {
    if (row >= this.capacity) this.grow(this.capacity * 2);
    this.clear(row);
    if (offer.active && offer.consented) this.writeKinds(row, offer);
    this.writePerson(row, offer);
    this.writeTime(row, offer);
    this.remote[row] = Number(offer.remoteAccepted);
    this.lon[row] = offer.lon ?? Number.NaN;
    this.lat[row] = offer.lat ?? Number.NaN;
    this.reachKm[row] = offer.maxTravelKm * reachSlack.factor + reachSlack.km;
  }

  /** Takes a row out of every scan. */
  clear(row: number): void {
    for (const column of [...this.pushKinds, ...this.pullKinds, ...this.skills, ...this.languages])
      column[row] = 0;
  }

  private writeKinds(row: number, { kinds, anythingUseful, solicitation }: OfferProfile): void {
    const useful = anythingUseful ? timeKinds : [];
    const asked = [...kinds, ...useful].filter((kind) => !solicitation.mutedKinds.includes(kind));
    setBits(this.pushKinds, kindBits, row, asked);
    setBits(this.pullKinds, kindBits, row, [
      ...kinds,
      ...useful,
      ...kinds.flatMap((kind) => neighbourOf.get(kind) ?? []),
    ]);
  }

  private writePerson(row: number, offer: OfferProfile): void {
    setBits(this.skills, skillBits, row, offer.skills);
    for (const { code, level } of offer.languages) {
      for (const served of [code, languages[code].macro]) {
        const column = served && this.languages[languageColumns.get(served)!];
        if (column) column[row] = Math.max(column[row]!, levelRank(level) + 1);
      }
    }
    this.tiers[row] = offer.clearances.reduce((highest, { tier }) => Math.max(highest, tier + 1), 0);
    this.sixteenFrom[row] = offer.minimumAgeDays[16] ?? never;
    this.adultFrom[row] = offer.minimumAgeDays[18] ?? never;
    const { invitationOpen, pausedUntilMs, askedAtMs } = offer.solicitation;
    this.askableFromMs[row] = invitationOpen ? Infinity : (pausedUntilMs ?? -Infinity);
    this.lastAskedMs[row] = askedAtMs.reduce((latest, ms) => Math.max(latest, ms), -Infinity);
  }

  private writeTime(row: number, { availability, load }: OfferProfile): void {
    const { week, dated, freeDays, fromDay, untilDay } = compileAvailability(availability);
    this.full[row] = Number(load.concurrent >= load.maxConcurrent);
    this.irregular[row] = Number(dated.length + freeDays.length > 0);
    this.fromDay[row] = Math.max(fromDay, -never);
    this.untilDay[row] = Math.min(untilDay, never);
    this.weeks.write(row, week);
  }

  private grow(capacity: number): void {
    const words = (bits: number) => Math.ceil(bits / wordBits);
    const grownWords = (columns: readonly Uint32Array[], count: number) =>
      Array.from({ length: count }, (_, i) => grown(columns[i], new Uint32Array(capacity)));
    this.pushKinds = grownWords(this.pushKinds, words(kindCodes.length));
    this.pullKinds = grownWords(this.pullKinds, words(kindCodes.length));
    this.skills = grownWords(this.skills, words(skillCodes.length));
    this.languages = languageCodes.map((_, i) => grown(this.languages[i], new Int8Array(capacity)));
    this.tiers = grown(this.tiers, new Uint8Array(capacity));
    this.sixteenFrom = grown(this.sixteenFrom, new Int32Array(capacity));
    this.adultFrom = grown(this.adultFrom, new Int32Array(capacity));
    this.remote = grown(this.remote, new Uint8Array(capacity));
    this.lon = grown(this.lon, new Float32Array(capacity));
    this.lat = grown(this.lat, new Float32Array(capacity));
    this.reachKm = grown(this.reachKm, new Float32Array(capacity));
    this.full = grown(this.full, new Uint8Array(capacity));
    this.irregular = grown(this.irregular, new Uint8Array(capacity));
    this.fromDay = grown(this.fromDay, new Int32Array(capacity));
    this.untilDay = grown(this.untilDay, new Int32Array(capacity));
    this.askableFromMs = grown(this.askableFromMs, new Float64Array(capacity));
    this.lastAskedMs = grown(this.lastAskedMs, new Float64Array(capacity));
    this.weeks.grow(capacity);
    this.scratchRows = new Int32Array(capacity);
    this.capacity = capacity;
  }
}

interface Column {
  set(from: ArrayLike<number>): void;
}

function grown<A extends Column & ArrayLike<number>>(from: A | undefined, to: A): A {
  if (from) to.set(from);
  return to;
}

function setBits<Code>(
  columns: readonly Uint32Array[],
  places: ReadonlyMap<Code, BitPlace>,
  row: number,
  codes: readonly Code[],
): void {
  for (const code of codes) {
    const place = places.get(code);
    const column = place && columns[place.word];
    if (place && column) column[row] = (column[row]! | place.bit) >>> 0;
  }
}
