import { deepFreeze } from './deep-freeze.js';
import { engine2 } from './engine-2.js';
import type { EngineVersion } from './engine-version.js';

/**
 * The third engine: the second, tuned in the simulated city to ask less. Waves aim at fewer acceptances while there is
 * time, a question costs twice as much, four answers of her own count as much as the model, and an offer of a
 * scarce kind is dearer when asked for another whatever the forecast. A first volunteer counts twice.
 * @source simulated city, tuned on cities 11 and 12 and checked on 1 and 2: before and after in the decision record
 */
export const engine3 = deepFreeze<EngineVersion>({
  ...engine2,
  name: 'engine-3',
  needFactor: { ...engine2.needFactor, firstVolunteer: 2 },
  acceptance: { ...engine2.acceptance, priorAnswers: 4 },
  attention: {
    ...engine2.attention,
    costPerInvitation: 0.04,
    scarcity: { ...engine2.attention.scarcity, price: 0.08, offersPerNeed: 0.005 },
  },
  waves: { ...engine2.waves, target: { ...engine2.waves.target, minimum: 0.2 } },
});
