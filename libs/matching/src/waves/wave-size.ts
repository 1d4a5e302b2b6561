import type { NeedInTime } from '../pair/index.js';

/**
 * How many acceptances are still sought. A place counts once; where the association chooses it counts as often as it
 * has options, until it has one acceptance: then those already asked may still join, and nobody new is troubled.
 */
export function acceptancesLacking({ need, kind, terms }: NeedInTime, waiting: number): number {
  const places = Math.max(0, need.placesWanted - need.placesHeld - waiting);
  return places * (kind.choice ? terms.engine.waves.choiceOptions : 1);
}

/**
 * How many acceptances the open invitations and the wave together should promise: the share of those lacking grows
 * as the first session comes near. One place and a week left: 0.35; two days left: 1; one day left: 1.2.
 */
export function targetAcceptances(inTime: NeedInTime, lacking: number): number {
  const { minimum, maximum, dividendDays } = inTime.terms.engine.waves.target;
  const daysLeft = inTime.hoursLeft / 24;
  return lacking * Math.max(minimum, Math.min(maximum, dividendDays / daysLeft));
}
