import type { HomeCondition } from '../home-condition.js';
import { meets } from '../harmony.js';

/**
 * What either side cannot do otherwise: pets, smoking and the rest. A home without pets for a guest who can stand none
 * passes; a home that did not say whether it has any does not.
 */
export const firmWishes: HomeCondition = {
  cases: {
    passes: {
      home: { habits: { pets: false } },
      stay: { wishes: [{ topic: 'pets', wanted: false, firm: true }] },
    },
    fails: {
      home: { habits: {} },
      stay: { wishes: [{ topic: 'pets', wanted: false, firm: true }] },
    },
  },
  holds: (home, stay) =>
    stay.wishes.every((wish) => !wish.firm || meets(home, wish)) &&
    home.wishes.every((wish) => !wish.firm || meets(stay, wish)),
};
