import type { Gender } from '@app/contracts';
import type { HomeProfile, StayProfile } from '../../profiles/index.js';
import type { HomeCondition } from '../home-condition.js';

const approvalsNeeded = 2;

/**
 * Guests among whom no adult is known to be a man are not sent to a home whose adults are, as far as anybody said, all
 * men: only at the adult guest's own recorded request, approved by two coordinators, and never with children. Minors
 * without an adult are never guests. A woman and her children at a couple's pass; at a man's home they do not.
 */
export const household: HomeCondition = {
  cases: {
    passes: { home: { adults: ['man', 'woman'] }, stay: { adults: ['woman'], minors: 2 } },
    fails: { home: { adults: ['man'] }, stay: { adults: ['woman'], minors: 2 } },
  },
  holds: (home, stay) =>
    stay.adults.length > 0 &&
    home.adults.length > 0 &&
    (stay.adults.includes('man') || !mayBeMenOnly(home) || hasException(stay)),
};

const mayBeMenOnly = ({ adults }: HomeProfile): boolean => adults.every(isOrMayBeMan);

const isOrMayBeMan = (adult: Gender | null): boolean => adult === null || adult === 'man';

const hasException = ({ minors, menOnlyHome }: StayProfile): boolean =>
  minors === 0 && menOnlyHome.askedByGuest && menOnlyHome.approvals >= approvalsNeeded;
