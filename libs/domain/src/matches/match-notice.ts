import type { EventPayload } from '@app/contracts';
import type { Match } from './match.js';

/** The payload that every event about a match carries. */
export const noticeOf = (match: Match): EventPayload<'match.answer-due'> => ({
  matchId: match.id,
  needId: match.needId,
  offerId: match.offerId,
  transition: match.transition,
});
