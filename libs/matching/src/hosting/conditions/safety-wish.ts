import { meetsWish } from '@app/domain/safeguarding';
import type { HomeCondition } from '../home-condition.js';

/**
 * What the guests asked about who helps them is asked of every adult who lives there, not of the host alone. A woman's
 * home for a guest who asks for a woman passes; a couple's, or one where an adult did not say, does not.
 */
export const safetyWish: HomeCondition = {
  cases: {
    passes: { home: { adults: ['woman', 'woman'] }, stay: { safetyWish: 'woman' } },
    fails: { home: { adults: ['woman', 'man'] }, stay: { safetyWish: 'woman' } },
  },
  holds: ({ adults }, stay) => adults.every((adult) => meetsWish(stay.safetyWish, adult)),
};
