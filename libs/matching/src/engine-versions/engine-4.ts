import { deepFreeze } from './deep-freeze.js';
import { engine3 } from './engine-3.js';
import type { EngineVersion } from './engine-version.js';

/**
 * The fourth engine: the third, tuned where batches plan what is still lacking. A first volunteer counts three times, so
 * that a need with nobody goes before another place of one that has somebody, urgent or not; the ceiling is out of the
 * reach of all raises together, so that each still counts; a question costs more, so that the budget of
 * questions is kept for those needs.
 * @source simulated city, tuned on cities 11 to 13 and checked on others: before and after in the decision record
 */
export const engine4 = deepFreeze<EngineVersion>({
  ...engine3,
  name: 'engine-4',
  needFactor: { ...engine3.needFactor, firstVolunteer: 3, maximum: 20 },
  attention: { ...engine3.attention, costPerInvitation: 0.055 },
});
