import { deepFreeze } from './deep-freeze.js';
import { engine1 } from './engine-1.js';
import type { EngineVersion } from './engine-version.js';

/**
 * The second engine: the first, and what protects the few and the forgotten. It prices offers of a scarce kind when they
 * are asked for another, raises needs that wait and offers never asked by a tenth at most, and lets the corrective
 * factor of a group in breach reach 2.
 * @source price 0.12 and two offers a need: design table of the model, section 2.4; cap of 2 in breach: section 2.10.
 * The two lifts are ours: below every step of urgency, so that waiting settles what is close and nothing else
 */
export const engine2 = deepFreeze<EngineVersion>({
  ...engine1,
  name: 'engine-2',
  needFactor: { ...engine1.needFactor, equityMostGains: 2, waiting: { gain: 0.1, fullDays: 14 } },
  attention: {
    costPerInvitation: 0.02,
    scarcity: {
      price: 0.12,
      offersPerNeed: 2,
      scarceKinds: ['interpreting', 'legal-support', 'health-support', 'hosting', 'emergency-hosting'],
    },
    neverAsked: { gain: 0.1, fullDays: 28 },
  },
});
