import type { HomeCondition } from '../home-condition.js';

/**
 * In an emergency, every night is one that the host opened, at a home that had every proof before the first of them. Two
 * nights opened pass; a third that was not, or a home whose last proof was seen that very day, does not.
 */
export const emergencyNights: HomeCondition = {
  cases: {
    passes: {
      home: { nights: [20_600, 20_601], activeSinceDay: 20_599 },
      stay: { emergency: true, days: { fromDay: 20_600, toDay: 20_601 } },
    },
    fails: {
      home: { nights: [20_600, 20_601], activeSinceDay: 20_599 },
      stay: { emergency: true, days: { fromDay: 20_600, toDay: 20_602 } },
    },
  },
  holds: (home, { emergency, days }) => {
    if (!emergency) return true;
    if (home.activeSinceDay === null || home.activeSinceDay >= days.fromDay) return false;
    for (let day = days.fromDay; day <= days.toDay; day++) if (!home.nights.includes(day)) return false;
    return days.fromDay <= days.toDay;
  },
};
