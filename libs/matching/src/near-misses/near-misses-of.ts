import type { OfferChange } from '../changes/index.js';
import type { EngineVersion } from '../engine-versions/index.js';
import type { MatchTerms } from '../pair/index.js';
import { NeedInTime, Pair } from '../pair/index.js';
import type { NeedProfile, OfferProfile } from '../profiles/index.js';
import { funnelSteps, stepsThatCount } from './funnel.js';
import type { NearMisses } from './near-misses.js';
import type { NeedWay } from './need-ways.js';
import { waysOfNeed } from './need-ways.js';
import { waysOfOffer } from './offer-ways.js';
import { Tally } from './tally.js';

/** A count under way: give it every offer (or need) once, in any order, then read the result. */
export interface NearMissCount<Profile, Result> {
  add(profile: Profile): void;
  result(): Result;
}

/**
 * Who could be asked for a need but for one thing, counted offer by offer. Those who were asked too often lately, are away
 * or were asked about this need count among nobody: a proposal brings people who can be asked now.
 */
export function nearMissesOfNeed(
  need: NeedProfile,
  terms: Omit<MatchTerms, 'mode'>,
  timeZone: string,
): NearMissCount<OfferProfile, NearMisses<NeedWay>> {
  const inTime = new NeedInTime(need, { ...terms, mode: 'push' });
  const tally = new Tally(waysOfNeed(inTime, timeZone));
  return {
    add: (offer) => tally.add(new Pair(offer, inTime)),
    result: () => tally.result(terms.engine.name, stepsThatCount(need)),
  };
}

/** Which needs an offer would fit but for one limit of its own, counted need by need; the terms are those of its territory. */
export function nearMissesOfOffer(
  offer: OfferProfile,
  engine: EngineVersion,
  termsOf: (need: NeedProfile) => Pick<MatchTerms, 'now' | 'settings'>,
): NearMissCount<NeedProfile, NearMisses<OfferChange>> {
  const tally = new Tally(waysOfOffer(offer));
  return {
    add: (need) =>
      tally.add(new Pair(offer, new NeedInTime(need, { ...termsOf(need), engine, mode: 'pull' }))),
    result: () => tally.result(engine.name, funnelSteps),
  };
}
