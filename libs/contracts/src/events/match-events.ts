import type { MatchState } from '../taxonomy/match-states.js';
import type { EventDefinition } from './event-definition.js';

const about = {
  version: 1,
  aggregate: 'match',
  id: 'matchId',
  fields: { matchId: 'uuid', needId: 'uuid', offerId: 'uuid', transition: 'integer' },
} as const;

/** One fact for every state and every end that a match enters. `transition` counts the match's transitions from 1. */
export const matchStateEvents = {
  'match.proposed': { ...about, meaning: 'An offer is held against a need, nobody was asked yet' },
  'match.invited': { ...about, meaning: 'The volunteer is to be asked' },
  'match.accepted': { ...about, meaning: 'The volunteer said yes and holds a place' },
  'match.waiting': { ...about, meaning: 'The volunteer said yes while every place was held' },
  'match.awaiting-approval': { ...about, meaning: 'The association said yes; a coordinator has to approve' },
  'match.confirmed': { ...about, meaning: 'Both sides said yes; contacts open' },
  'match.in-progress': { ...about, meaning: 'The first session has begun' },
  'match.completed': { ...about, meaning: 'The mission is over' },
  'match.declined': { ...about, meaning: 'The volunteer said no' },
  'match.expired': { ...about, meaning: 'The volunteer did not answer in time' },
  'match.refused': { ...about, meaning: 'The association said no' },
  'match.released': {
    ...about,
    meaning: 'The association did not answer in time; the volunteer is free again',
  },
  'match.rejected': { ...about, meaning: 'A coordinator said no' },
  'match.withdrawn': { ...about, meaning: 'The offer or the need was closed' },
  'match.superseded': { ...about, meaning: 'Others were confirmed on every place' },
  'match.cancelled': { ...about, meaning: 'One side called an accepted match off' },
  'match.no-show': { ...about, meaning: 'The volunteer did not come' },
  'match.ended-early': { ...about, meaning: 'A mission in progress stopped before its end' },
  'match.association-absent': { ...about, meaning: 'The volunteer came and nobody was there' },
} as const satisfies Record<`match.${MatchState}`, EventDefinition>;

/** Facts about a match that change no state. */
export const matchNoticeEvents = {
  'match.answer-due': { ...about, meaning: 'Half of the association’s time to answer has passed' },
  'match.asked-again': {
    ...about,
    meaning: 'When, where or the language changed: the volunteer is asked again',
  },
  'match.details-changed': { ...about, meaning: 'A detail of the need changed; the volunteer is informed' },
  'match.attendance-asked': { ...about, meaning: 'Both sides are asked whether the session happened' },
  'match.no-show-reported': {
    ...about,
    meaning: 'The association says that nobody came; the volunteer is heard first',
  },
  'match.session-near': {
    ...about,
    fields: { ...about.fields, sessionId: 'uuid' },
    meaning: 'A confirmed session is tomorrow, or within two hours when urgent',
  },
  'match.session-cancelled': {
    ...about,
    fields: { ...about.fields, sessionId: 'uuid' },
    meaning: 'The association called one session off; the mission goes on',
  },
} as const satisfies Record<string, EventDefinition>;
