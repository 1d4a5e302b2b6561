import type { EventDefinition } from './event-definition.js';

const about = {
  version: 1,
  aggregate: 'association',
  id: 'associationId',
  fields: { associationId: 'uuid' },
} as const;

/** Facts about associations. */
export const associationEvents = {
  'association.registered': { ...about, meaning: 'An association asked to join' },
  'association.verified': { ...about, meaning: 'A coordinator verified the association' },
  'association.suspended': { ...about, meaning: 'A coordinator stopped the association from asking' },
} as const satisfies Record<string, EventDefinition>;
