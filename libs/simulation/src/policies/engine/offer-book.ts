import type { MatchState } from '@app/contracts';
import type { CandidateIndex, OfferProfile } from '@app/matching';
import { tickInstant } from '../../run/clock.js';
import type { Town } from '../../run/town.js';
import type { Desk } from '../policy.js';
import { offerProfileOf, sessionsOf } from './profiles.js';

/** After the end of every run. */
const forEverMs = 8e15;
const dayMs = 86_400_000;

type Solicitation = OfferProfile['solicitation'];

/** The offers as the service would hold them, kept up to date in the index that the engine scans. */
export class OfferBook {
  private readonly profiles: (OfferProfile | undefined)[] = [];

  constructor(
    private readonly town: Town,
    private readonly index: CandidateIndex,
  ) {}

  join(volunteer: number): void {
    this.put(volunteer, offerProfileOf(this.town.volunteers[volunteer]!));
  }

  offer(volunteer: number): OfferProfile {
    return this.profiles[volunteer]!;
  }

  /** A question goes out: nothing more is asked until it is answered or runs out. */
  asked(volunteer: number, need: number, tick: number): void {
    const { askedAtMs, asks } = this.offer(volunteer).solicitation;
    const nowMs = tickInstant(tick);
    const windowMs = 14 * dayMs;
    this.solicit(volunteer, {
      askedAtMs: [...askedAtMs.filter((ms) => nowMs - ms < windowMs), nowMs],
      asks: asks + 1,
      invitationOpen: true,
    });
    this.matched(volunteer, need, 'invited', tick);
  }

  answered(volunteer: number, yes: boolean): void {
    const { accepts, invitationOpen } = this.offer(volunteer).solicitation;
    if (!invitationOpen) return;
    this.solicit(volunteer, { accepts: accepts + Number(yes), invitationOpen: false, ignoredInRow: 0 });
  }

  /** A question runs out; `sentTick`: since when it hung. */
  expired(volunteer: number, need: number, sentTick: number, tick: number): void {
    const { ignoredInRow } = this.offer(volunteer).solicitation;
    this.solicit(volunteer, {
      invitationOpen: false,
      ignoredInRow: ignoredInRow + 1,
      lastUnansweredAtMs: tickInstant(sentTick),
    });
    this.matched(volunteer, need, 'expired', tick);
  }

  visited(volunteer: number): void {
    if (this.offer(volunteer).solicitation.ignoredInRow > 0) this.solicit(volunteer, { ignoredInRow: 0 });
  }

  optedOut(volunteer: number): void {
    this.solicit(volunteer, { pausedUntilMs: forEverMs });
  }

  /** Where a match with a need stands. */
  matched(volunteer: number, need: number, state: MatchState, tick: number): void {
    const { id } = this.town.needs[need]!;
    const { earlier } = this.offer(volunteer);
    const known = earlier.find(({ needId }) => needId === id);
    const round = (known?.round ?? 0) + Number(state === 'invited' || known === undefined);
    const now = { needId: id, state, round, needVersion: 1, sinceMs: tickInstant(tick) };
    this.put(volunteer, {
      ...this.offer(volunteer),
      earlier: [...earlier.filter(({ needId }) => needId !== id), now],
    });
  }

  /** What binds her now, read from the desk. */
  bound(volunteer: number, desk: Desk): void {
    const offer = this.offer(volunteer);
    const booked = desk.promises(volunteer).flatMap((need) =>
      sessionsOf(this.town.needs[need]!).map(({ startsAtMs, endsAtMs }) => ({
        needId: this.town.needs[need]!.id,
        startsAtMs,
        endsAtMs,
        localDay: Math.floor(startsAtMs / dayMs),
      })),
    );
    const load = { ...offer.load, concurrent: desk.commitments(volunteer).length, booked };
    this.put(volunteer, { ...offer, load });
  }

  private solicit(volunteer: number, changes: Partial<Solicitation>): void {
    const offer = this.offer(volunteer);
    this.put(volunteer, { ...offer, solicitation: { ...offer.solicitation, ...changes } });
  }

  private put(volunteer: number, offer: OfferProfile): void {
    this.profiles[volunteer] = offer;
    this.index.upsert(offer);
  }
}
