import type { HomeCondition } from '../home-condition.js';

/** Without steps where the guests need none. A ground floor passes; a home whose steps nobody mentioned does not. */
export const steps: HomeCondition = {
  cases: {
    passes: { home: { stepFree: true }, stay: { stepFree: true } },
    fails: { home: { stepFree: null }, stay: { stepFree: true } },
  },
  holds: (home, stay) => !stay.stepFree || home.stepFree === true,
};
