import { tieHash } from '../candidate-index/index.js';
import type { Candidate } from '../candidate-index/index.js';
import type { NeedInTime } from '../pair/index.js';
import type { WaveEnd } from './inclusion.js';
import { inclusionChances, takesMore } from './inclusion.js';
import type { PlannedInvitation } from './wave-plan.js';

/** What a wave aims at: places counted from the wave's number on, acceptances still to be promised, most people. */
export interface WaveAim extends WaveEnd {
  readonly wave: number;
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
  const { explorationOneOf } = inTime.terms.engine.waves;
  const explores = mayExplore(inTime);
  const chances = inclusionChances(candidates, explores ? 1 / explorationOneOf : 0, aim);
  const left = candidates.map((candidate, index) => ({ candidate, chance: chances[index]! }));
  const chosen: PlannedInvitation[] = [];
  let promised = 0;
  while (takesMore(aim, chosen.length, promised)) {
    const place = `${aim.wave}/${chosen.length}`;
    const drawn = explores && tieHash(inTime.need.needId, place) % explorationOneOf === 0;
    const newcomer = drawn ? left.findIndex(({ candidate }) => candidate.neverAsked) : -1;
    const [taken] = left.splice(Math.max(0, newcomer), 1);
    if (!taken) break;
    chosen.push(invitationOf(taken.candidate, taken.chance, newcomer > 0));
    promised += taken.candidate.score.acceptance;
  }
  return chosen;
}

/** The people whom a batch chose for a need, until they promise the acceptances aimed at: nothing is drawn. */
export function takeChosen(
  _inTime: NeedInTime,
  candidates: readonly Candidate[],
  aim: WaveAim,
): readonly PlannedInvitation[] {
  const chosen: PlannedInvitation[] = [];
  let promised = 0;
  for (const candidate of candidates) {
    if (!takesMore(aim, chosen.length, promised)) break;
    chosen.push(invitationOf(candidate, 1, false));
    promised += candidate.score.acceptance;
  }
  return chosen;
}

function invitationOf(
  { offerId, volunteerId, round, score }: Candidate,
  propensity: number,
  exploration: boolean,
): PlannedInvitation {
  const { acceptance } = score;
  return { offerId, volunteerId, round, score, acceptance, propensity, exploration };
}

function mayExplore({ need, urgent, terms }: NeedInTime): boolean {
  return !urgent && !need.minorsPresent && !terms.engine.waves.neverExploredKinds.includes(need.kind);
}
