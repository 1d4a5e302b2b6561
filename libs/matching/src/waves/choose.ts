import { tieHash } from '../candidate-index/index.js';
import type { Candidate } from '../candidate-index/index.js';
import type { NeedInTime } from '../pair/index.js';
import type { PlannedInvitation } from './wave-plan.js';

/** Ten chances of 0.1 promise one acceptance, whatever their sum is in binary. */
const roundingError = 1e-9;

/** What a wave aims at: places counted from the wave's number on, acceptances still to be promised, most people. */
export interface WaveAim {
  readonly wave: number;
  readonly acceptances: number;
  readonly atMost: number;
}

/**
 * The people of a wave: the best first, until they promise the acceptances aimed at. One place of ten, drawn by a hash
 * of need and wave, goes to the best of those never asked, except where a mistake would cost most: urgent needs,
 * interpreting, homes, minors present.
 */
export function choosePeople(
  inTime: NeedInTime,
  candidates: readonly Candidate[],
  aim: WaveAim,
): readonly PlannedInvitation[] {
  const left = [...candidates];
  const chosen: PlannedInvitation[] = [];
  let promised = 0;
  while (aim.acceptances - promised > roundingError && chosen.length < aim.atMost) {
    const next = takePlace(inTime, left, `${aim.wave}/${chosen.length}`);
    if (!next) break;
    chosen.push(next);
    promised += next.acceptance;
  }
  return chosen;
}

function takePlace(inTime: NeedInTime, left: Candidate[], place: string): PlannedInvitation | undefined {
  const best = left[0];
  if (!best) return undefined;
  const newcomer = mayExplore(inTime) ? left.find(({ neverAsked }) => neverAsked) : undefined;
  const { explorationOneOf } = inTime.terms.engine.waves;
  const exploration = newcomer !== undefined && tieHash(inTime.need.needId, place) % explorationOneOf === 0;
  const taken = exploration ? newcomer : best;
  left.splice(left.indexOf(taken), 1);
  const share = 1 / explorationOneOf;
  const whenBest = taken === best ? 1 - (newcomer ? share : 0) : 0;
  return {
    offerId: taken.offerId,
    volunteerId: taken.volunteerId,
    round: taken.round,
    score: taken.score,
    acceptance: taken.score.acceptance,
    propensity: whenBest + (taken === newcomer ? share : 0),
    exploration,
  };
}

function mayExplore({ need, urgent, terms }: NeedInTime): boolean {
  return !urgent && !need.minorsPresent && !terms.engine.waves.neverExploredKinds.includes(need.kind);
}
