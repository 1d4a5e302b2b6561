import { homeConditions } from '../../hosting/home-conditions.js';
import { sampleHome, sampleStay } from '../../hosting/sample-home.js';
import type { Gate } from '../gate.js';

const conditions = Object.values(homeConditions);

/**
 * The home suits the stay in everything that cannot be otherwise: a room and beds, dates, steps, household, firm wishes.
 * A couple's private room for a woman alone passes; a home or a stay that nobody described does not.
 */
export const homeFit: Gate = {
  code: 'home-fit',
  cases: {
    passes: { need: { stay: sampleStay() }, offer: { home: sampleHome() } },
    fails: { need: { stay: sampleStay() }, offer: { home: null } },
  },
  holds: ({ need: { stay }, offer: { home } }) =>
    home !== null && stay !== null && conditions.every((condition) => condition.holds(home, stay)),
};
