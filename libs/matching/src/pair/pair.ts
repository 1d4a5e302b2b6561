import { distanceKm } from '@app/domain/geography';
import { compileAvailability, isFree } from '../profiles/compiled-availability.js';
import type { NeedProfile, OfferProfile, SessionProfile } from '../profiles/index.js';
import type { LanguageFit } from './languages.js';
import { languageFit } from './languages.js';
import type { MatchTerms } from './match-terms.js';
import { localDayOf, NeedInTime, weekOfDay } from './need-in-time.js';
import { minutesOf, promisedInWeek } from './promised.js';

/** How the offer wants the kind of the need: ticked itself, a neighbouring kind, or anything useful. */
export type Motivation = 'ticked' | 'neighbouring' | 'anything-useful';

/** The sessions of a need that the volunteer can cover: how many, and how many in each week. */
export interface Coverage {
  readonly sessions: readonly SessionProfile[];
  readonly perWeek: readonly number[];
}

/** One offer held against one need: the facts that gates and criteria read, each worked out once when asked for. */
export class Pair {
  readonly need: NeedProfile;
  readonly terms: MatchTerms;
  private knownDistanceKm: number | undefined;
  private knownCoverage: Coverage | undefined;
  private knownPromised: readonly SessionProfile[] | undefined;
  private knownEarlier: OfferProfile['earlier'] | undefined;
  private knownLanguages: readonly (LanguageFit | undefined)[] | undefined;

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
    return (this.knownLanguages ??= this.need.requiredLanguages.map((required) =>
      languageFit(this.offer.languages, required),
    ));
  }

  /** Undefined when the offer wants nothing of the sort. "Anything useful" is time: it never lends a home or a van. */
  get motivation(): Motivation | undefined {
    const { offer, need, inTime } = this;
    if (offer.kinds.includes(need.kind)) return 'ticked';
    const near = (kind: NeedProfile['kind']) => inTime.kind.neighbours.includes(kind);
    if (offer.kinds.some(near)) return 'neighbouring';
    return offer.anythingUseful && inTime.kind.resources.includes('time') ? 'anything-useful' : undefined;
  }

  /** The matches of this volunteer with this need so far, through whichever of her offers; the latest first. */
  get earlier(): OfferProfile['earlier'] {
    return (this.knownEarlier ??= this.offer.earlier
      .filter(({ needId }) => needId === this.need.needId)
      .toSorted((a, b) => b.sinceMs - a.sinceMs || b.round - a.round));
  }

  /** The local day of the first session that a yes books, up to which proofs must hold; today for a flexible need. */
  get firstPromisedDay(): number {
    const { need, inTime } = this;
    const first = need.minimumSessionsPerWeek === null ? undefined : this.promised[0];
    return first ? localDayOf(first) : inTime.latestDay;
  }

  private measureDistanceKm(): number {
    const { offer, need } = this;
    if (need.remote) return 0;
    if (offer.lon === null || offer.lat === null || need.lon === null || need.lat === null) return Number.NaN;
    return distanceKm({ lon: offer.lon, lat: offer.lat }, { lon: need.lon, lat: need.lat });
  }

  private measureCoverage(): Coverage {
    const { sessions, weeks, askedPerWeek } = this.inTime;
    const availability = compileAvailability(this.offer.availability);
    const perWeek = askedPerWeek.map(() => 0);
    const covered = sessions.filter((session, index) => {
      const free = session.spans.every(({ from, to }) => isFree(availability, from, to));
      if (!free || this.isBooked(session)) return false;
      const week = weeks[index]!;
      perWeek[week] = perWeek[week]! + 1;
      return true;
    });
    return { sessions: covered, perWeek };
  }

  private choosePromised(): readonly SessionProfile[] {
    const { sessions, weeks, weekNumbers, askedPerWeek } = this.inTime;
    const covered = new Set(this.coverage.sessions);
    return weekNumbers.flatMap((weekNumber, week) => {
      const here = sessions.filter((session, index) => weeks[index] === week && covered.has(session));
      return promisedInWeek(here, askedPerWeek[week]!, this.roomMinutes(weekNumber));
    });
  }

  /** What the volunteer's limit leaves of a week, after what other needs have booked of it. */
  private roomMinutes(weekNumber: number): number {
    const { maxWeeklyMinutes, booked } = this.offer.load;
    if (maxWeeklyMinutes === null) return Infinity;
    const { needId } = this.need;
    const others = booked.filter((one) => one.needId !== needId && weekOfDay(one.localDay) === weekNumber);
    return maxWeeklyMinutes - minutesOf(others);
  }

  /** Whether another commitment, with the way to and from it, overlaps the session. */
  private isBooked({ startsAtMs, endsAtMs }: SessionProfile): boolean {
    const bufferMs = this.terms.engine.gates.travelBufferMinutes * 60_000;
    return this.offer.load.booked.some(
      (booked) =>
        booked.needId !== this.need.needId &&
        booked.startsAtMs - bufferMs < endsAtMs &&
        booked.endsAtMs + bufferMs > startsAtMs,
    );
  }
}

/** An offer and a need under given terms. */
export function pairOf(offer: OfferProfile, need: NeedProfile, terms: MatchTerms): Pair {
  return new Pair(offer, new NeedInTime(need, terms));
}
