import type { HomeCondition } from '../home-condition.js';

/**
 * Every proof of the home holds up to the last day of the stay: the visit, the insurance, and the check of each adult who
 * lives there now. A year's checks pass; one that lapses in the course of the stay, or an adult who moved in since and
 * was not checked, does not.
 */
export const checks: HomeCondition = {
  cases: {
    passes: { home: { checkedUntilDay: 20_609 }, stay: { days: { fromDay: 20_600, toDay: 20_609 } } },
    fails: { home: { checkedUntilDay: 20_608 }, stay: { days: { fromDay: 20_600, toDay: 20_609 } } },
  },
  holds: ({ checkedUntilDay }, { days }) => checkedUntilDay !== null && checkedUntilDay >= days.toDay,
};
