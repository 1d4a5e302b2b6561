import { distanceKm } from '@app/domain/geography';
import { compileAvailability, isFreeFor } from '../profiles/compiled-availability.js';
import type { NeedProfile, OfferProfile, SessionProfile } from '../profiles/index.js';
import type { LanguageFit } from './languages.js';
import { languageFit } from './languages.js';
import type { MatchTerms } from './match-terms.js';
import { NeedInTime } from './need-in-time.js';
import { promisedInWeek } from './promised.js';
import { localDayOf, weekOfDay } from './session-plan.js';

/** How the offer wants the kind of the need: ticked itself, a neighbouring kind, or anything useful. */
export type Motivation = 'ticked' | 'neighbouring' | 'anything-useful';

const none: readonly never[] = [];

/** The sessions of a need that the volunteer can cover: which, by start, and how many in each week. */
export interface Coverage {
  readonly sessions: readonly SessionProfile[];
  readonly perWeek: readonly number[];
}

const nothingPlanned: Coverage = { sessions: none, perWeek: none };

/** One offer held against one need: the facts that gates and criteria read, each worked out once when asked for. */
export class Pair {
  readonly need: NeedProfile;
  readonly terms: MatchTerms;
  private knownDistanceKm: number | undefined;
  private knownCoverage: Coverage | undefined;
  private knownPromised: readonly SessionProfile[] | undefined;
  private knownEarlier: OfferProfile['earlier'] | undefined;
  private knownLanguages: readonly (LanguageFit | undefined)[] | undefined;
  private knownMotivation: Motivation | undefined;

  constructor(
    readonly offer: OfferProfile,
    readonly inTime: NeedInTime,
  ) {
    this.need = inTime.need;
    this.terms = inTime.terms;
  }

  /** Kilometres in a straight line; 0 when remote, NaN when either end is unknown. */
  get distanceKm(): number {
    return (this.knownDistanceKm ??= this.measureDistanceKm());
  }

  get coverage(): Coverage {
    return (this.knownCoverage ??= this.measureCoverage());
  }

  /** The sessions that a yes books, by start: of those covered, what is asked of one volunteer, within her weekly limit. */
  get promised(): readonly SessionProfile[] {
    return (this.knownPromised ??= this.choosePromised());
  }

  /** For each required language, how it is spoken. */
  get languages(): readonly (LanguageFit | undefined)[] {
    return (this.knownLanguages ??= this.fitLanguages());
  }

  /** Undefined when the offer wants nothing of the sort. "Anything useful" is time: it never lends a home or a van. */
  get motivation(): Motivation | undefined {
    return (this.knownMotivation ??= this.findMotivation());
  }

  /** The matches of this volunteer with this need so far, through whichever of her offers; the latest first. */
  get earlier(): OfferProfile['earlier'] {
    return (this.knownEarlier ??= this.findEarlier());
  }

  /**
   * The local day up to which proofs must hold: of the first session that a yes books, the last of a stay, today for
   * another flexible need.
   */
  get proofsNeededUntilDay(): number {
    const { need, inTime } = this;
    if (need.stay) return Math.max(need.stay.days.toDay, inTime.latestDay);
    const first = need.minimumSessionsPerWeek === null ? undefined : this.promised[0];
    return first ? localDayOf(first) : inTime.latestDay;
  }

  private measureDistanceKm(): number {
    const { offer, need } = this;
    if (need.remote) return 0;
    if (offer.lon === null || offer.lat === null || need.lon === null || need.lat === null) return Number.NaN;
    return distanceKm({ lon: offer.lon, lat: offer.lat }, { lon: need.lon, lat: need.lat });
  }

  private fitLanguages(): readonly (LanguageFit | undefined)[] {
    const { requiredLanguages } = this.need;
    if (requiredLanguages.length === 0) return none;
    return requiredLanguages.map((required) => languageFit(this.offer.languages, required));
  }

  private findMotivation(): Motivation | undefined {
    const { offer, need, inTime } = this;
    if (offer.kinds.includes(need.kind)) return 'ticked';
    for (const kind of offer.kinds) if (inTime.kind.neighbours.includes(kind)) return 'neighbouring';
    return offer.anythingUseful && inTime.kind.resources.includes('time') ? 'anything-useful' : undefined;
  }

  private findEarlier(): OfferProfile['earlier'] {
    const { earlier } = this.offer;
    if (earlier.length === 0) return none;
    return earlier
      .filter(({ needId }) => needId === this.need.needId)
      .toSorted((a, b) => b.sinceMs - a.sinceMs || b.round - a.round);
  }

  private measureCoverage(): Coverage {
    const { sessions: planned, weeks, askedPerWeek } = this.inTime;
    if (planned.length === 0) return nothingPlanned;
    const availability = compileAvailability(this.offer.availability);
    const sessions: SessionProfile[] = [];
    const perWeek: number[] = [];
    for (let week = 0; week < askedPerWeek.length; week++) perWeek.push(0);
    for (let ordinal = 0; ordinal < planned.length; ordinal++) {
      const session = planned[ordinal]!;
      if (!isFreeFor(availability, session) || this.isBooked(session)) continue;
      sessions.push(session);
      perWeek[weeks[ordinal]!]!++;
    }
    return { sessions, perWeek };
  }

  private choosePromised(): readonly SessionProfile[] {
    const { weekNumbers, askedPerWeek } = this.inTime;
    const { sessions, perWeek } = this.coverage;
    const promised: SessionProfile[] = [];
    let first = 0;
    for (let week = 0; week < weekNumbers.length; week++) {
      const end = first + perWeek[week]!;
      const room = this.roomMinutes(weekNumbers[week]!);
      promised.push(...promisedInWeek(sessions.slice(first, end), askedPerWeek[week]!, room));
      first = end;
    }
    return promised;
  }

  /** What the volunteer's limit leaves of a week, after what other needs have booked of it. */
  private roomMinutes(weekNumber: number): number {
    const { maxWeeklyMinutes, booked } = this.offer.load;
    let room = maxWeeklyMinutes ?? Infinity;
    for (const { needId, localDay, startsAtMs, endsAtMs } of booked) {
      if (needId !== this.need.needId && weekOfDay(localDay) === weekNumber)
        room -= (endsAtMs - startsAtMs) / 60_000;
    }
    return room;
  }

  /** Whether another commitment, with the way to and from it, overlaps the session. */
  private isBooked({ startsAtMs, endsAtMs }: SessionProfile): boolean {
    const bufferMs = this.terms.engine.gates.travelBufferMinutes * 60_000;
    for (const booked of this.offer.load.booked) {
      const near = booked.startsAtMs - bufferMs < endsAtMs && booked.endsAtMs + bufferMs > startsAtMs;
      if (near && booked.needId !== this.need.needId) return true;
    }
    return false;
  }
}

/** An offer and a need under given terms. */
export function pairOf(offer: OfferProfile, need: NeedProfile, terms: MatchTerms): Pair {
  return new Pair(offer, new NeedInTime(need, terms));
}
