import type { GateCode, HomeReason } from '@app/contracts';
import { tieHash } from '../candidate-index/index.js';
import { qualityOf } from '../criteria/index.js';
import { gatesFor } from '../gates/index.js';
import type { MatchTerms, Pair } from '../pair/index.js';
import { NeedInTime, Pair as HeldPair } from '../pair/index.js';
import type { NeedProfile, OfferProfile } from '../profiles/index.js';
import { freeShare } from './conditions/dates.js';
import type { Harmony } from './harmony.js';
import { harmonyOf } from './harmony.js';
import { homeReasons } from './home-reasons.js';

const notAsked: readonly GateCode[] = ['kind-open', 'travel'];

/** How many homes a caseworker is shown; she asks, never the service. */
const homesShown = 3;

/** A home on the shortlist of a stay: how far both sides' wishes are met, the share of its days, and Q. */
export interface ShortlistedHome {
  readonly offerId: string;
  readonly volunteerId: string;
  readonly harmony: Harmony;
  readonly freeShare: number;
  readonly quality: number;
  readonly reasons: readonly HomeReason[];
}

/**
 * The three homes that suit a stay best, for the caseworker of its association: nobody is asked, nothing is confirmed.
 * Every gate counts but `kind-open`, which is for whoever opens the kind, and `travel`, for guests come to the home; only
 * homes offered for this very kind count, of hosts who are not pausing. Ordered by the wishes of both sides, then by Q;
 * equals by a hash of stay and home.
 */
export function shortlistHomes(
  offers: Iterable<OfferProfile>,
  need: NeedProfile,
  terms: MatchTerms,
): readonly ShortlistedHome[] {
  const inTime = new NeedInTime(need, { ...terms, mode: 'pull' });
  const gates = gatesFor(need.kind, 'pull').filter(({ code }) => !notAsked.includes(code));
  const fitting: ShortlistedHome[] = [];
  for (const offer of offers) {
    const pair = new HeldPair(offer, inTime);
    if (mayBeAsked(pair) && gates.every((gate) => gate.holds(pair))) fitting.push(...entryOf(pair));
  }
  return fitting.toSorted((a, b) => compare(need.needId, a, b)).slice(0, homesShown);
}

/** A home offered for another kind of stay is not offered for this one; a pause and a muted kind hold here too. */
function mayBeAsked({ offer, need, inTime }: Pair): boolean {
  const { pausedUntilMs, mutedKinds } = offer.solicitation;
  if (!offer.kinds.includes(need.kind) || mutedKinds.includes(need.kind)) return false;
  return pausedUntilMs === null || pausedUntilMs <= inTime.nowMs;
}

/** None for a kind without a home. */
function entryOf(pair: Pair): readonly ShortlistedHome[] {
  const { offer, need } = pair;
  if (!offer.home || !need.stay) return [];
  const harmony = harmonyOf(offer.home, need.stay);
  const share = freeShare(offer.home.free, need.stay.days);
  const { offerId, volunteerId } = offer;
  const reasons = homeReasons(offer.home, need.stay, { harmony, freeShare: share });
  return [{ offerId, volunteerId, harmony, freeShare: share, quality: qualityOf(pair), reasons }];
}

function compare(needId: string, a: ShortlistedHome, b: ShortlistedHome): number {
  return (
    b.harmony.both - a.harmony.both ||
    b.quality - a.quality ||
    tieHash(needId, a.offerId) - tieHash(needId, b.offerId)
  );
}
