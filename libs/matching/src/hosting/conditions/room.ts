import type { HomeCondition } from '../home-condition.js';

/**
 * A room of the guests' own, with a bed for each of them. Two beds in a private room for a mother and her child pass; a
 * sofa in the living room, or one bed for two, does not.
 */
export const room: HomeCondition = {
  cases: {
    passes: { home: { privateRoom: true, beds: 2 }, stay: { adults: ['woman'], minors: 1 } },
    fails: { home: { privateRoom: true, beds: 1 }, stay: { adults: ['woman'], minors: 1 } },
  },
  holds: (home, stay) => home.privateRoom === true && home.beds >= stay.adults.length + stay.minors,
};
