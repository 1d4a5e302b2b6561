import { kindOf } from '@app/contracts';
import type { EngineVersion } from '../engine-versions/index.js';
import type { NeedProfile } from '../profiles/index.js';

/**
 * Whether a need can still take an acceptance. Where the association chooses among several, each place takes as many
 * as the engine says, until every place is confirmed.
 */
export function hasFreePlace(need: NeedProfile, engine: EngineVersion): boolean {
  const options = kindOf(need.kind).choice ? engine.waves.choiceOptions : 1;
  return need.placesConfirmed < need.placesWanted && need.placesHeld < need.placesWanted * options;
}
