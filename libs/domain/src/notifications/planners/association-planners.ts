import type { EventPayload } from '@app/contracts';
import type { MessageKind } from '../message-kinds/index.js';
import type { PlannedEventOf } from '../planned-event.js';
import type { Addressed } from '../planned-message.js';
import type { PlanningFacts } from '../planning-facts.js';
import type { Planners } from './planner.js';
import { toAssociation } from './planner.js';

/** An imported need was posted elsewhere: its association hears of what happens to it, not of the import. */
const aboutNeed =
  (kind: MessageKind, alsoImported = true) =>
  ({ needId }: EventPayload<'need.published'>, facts: PlanningFacts): readonly Addressed[] =>
    facts.need && (alsoImported || !facts.need.imported) ? toAssociation(kind, { needId }, facts) : [];

/** To the named contact of an association, else to its members. */
export const associationPlanners: Planners<PlannedEventOf<'association'> | PlannedEventOf<'need'>> = {
  'association.verified': ({ associationId }, facts) =>
    toAssociation('association-verified', { associationId }, facts),
  'association.suspended': ({ associationId }, facts) =>
    toAssociation('association-suspended', { associationId }, facts),
  'need.published': aboutNeed('need-published', false),
  'need.approved': aboutNeed('need-approved', false),
  'need.moderation-refused': aboutNeed('need-moderation-refused'),
  'need.unmet': aboutNeed('need-unmet'),
  'need.reconfirmation-asked': aboutNeed('need-reconfirmation'),
};
