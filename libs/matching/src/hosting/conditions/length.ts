import { isShortEnough } from '@app/domain/hosting';
import type { HomeCondition } from '../home-condition.js';

/**
 * Periods of at most 90 days, twelve months in all; an emergency of at most seven nights. Seven nights of an emergency
 * pass; an eighth does not.
 */
export const length: HomeCondition = {
  cases: {
    passes: { stay: { emergency: true, days: { fromDay: 20_600, toDay: 20_606 } } },
    fails: { stay: { emergency: true, days: { fromDay: 20_600, toDay: 20_607 } } },
  },
  holds: (_, stay) => isShortEnough(stay),
};
