import { kindOf, placeHoldingStates } from '@app/contracts';
import type { EngineVersion } from '../engine-versions/index.js';
import type { NeedProfile } from '../profiles/index.js';
import type { Pair } from './pair.js';

/**
 * Whether a need can still take an acceptance. Where the association chooses among several, each place takes as many
 * as the engine says, until every place is confirmed.
 */
export function hasFreePlace(need: NeedProfile, engine: EngineVersion): boolean {
  const options = kindOf(need.kind).choice ? engine.waves.choiceOptions : 1;
  return need.placesConfirmed < need.placesWanted && need.placesHeld < need.placesWanted * options;
}

/** Whether the pair's own match holds a place already: it counts among the missions under way, and stays in the need. */
export function holdsPlace({ earlier }: Pair): boolean {
  return earlier.some(({ state }) => (placeHoldingStates as readonly string[]).includes(state));
}
