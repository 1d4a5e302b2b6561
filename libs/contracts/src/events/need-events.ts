import type { EventDefinition } from './event-definition.js';

const about = {
  version: 1,
  aggregate: 'need',
  id: 'needId',
  fields: { needId: 'uuid', needVersion: 'integer' },
} as const;

/** Facts about needs. */
export const needEvents = {
  'need.published': { ...about, meaning: 'A need was posted; its candidates can be computed' },
  'need.changed': { ...about, meaning: 'What a need asks has changed' },
  'need.approved': { ...about, meaning: 'A coordinator let the need through moderation' },
  'need.moderation-refused': { ...about, meaning: 'A coordinator refused the need, with a reason' },
  'need.hold-ended': { ...about, meaning: 'The edit hold is over: invitations may leave' },
  'need.unmet': { ...about, meaning: 'Nobody is left to ask: the coordinator is told' },
  'need.near-misses-asked': { ...about, meaning: 'Somebody wants to know what would bring people' },
  'need.reconfirmation-asked': {
    ...about,
    meaning: 'The association is asked whether the need still stands',
  },
  'need.withdrawn': { ...about, meaning: 'The association took the need back' },
  'need.closed': { ...about, meaning: 'The need ended: filled and done, or out of date' },
} as const satisfies Record<string, EventDefinition>;
