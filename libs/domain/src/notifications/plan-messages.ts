import type { PlannedEvent, PlannedEventName } from './planned-event.js';
import type { Addressed, PlannedMessage } from './planned-message.js';
import { accountPlanners } from './planners/account-planners.js';
import { associationPlanners } from './planners/association-planners.js';
import { matchPlanners } from './planners/match-planners.js';
import { offerPlanners } from './planners/offer-planners.js';
import type { Planners } from './planners/planner.js';
import { taskPlanners } from './planners/task-planners.js';
import type { PlanningFacts } from './planning-facts.js';
import { dueAt } from './quiet-hours.js';

const planners: Planners<PlannedEventName> = {
  ...accountPlanners,
  ...offerPlanners,
  ...associationPlanners,
  ...matchPlanners,
  ...taskPlanners,
};

/** Who is told of an event, in which words, and when: one intent a reader, none for most events' actors. */
export function planMessages(
  event: PlannedEvent,
  facts: PlanningFacts,
  now: Date,
): readonly PlannedMessage[] {
  const terms = { urgent: facts.urgent, onCall: facts.volunteer?.onCall ?? false };
  return addressed(event, facts).map((intent) => ({
    ...intent,
    urgent: facts.urgent,
    dueAt: dueAt(intent.kind, now, terms, facts.territory),
  }));
}

function addressed(event: PlannedEvent, facts: PlanningFacts): readonly Addressed[] {
  // The name picks the planner of this very payload, which the compiler cannot follow through a union.
  const plan = planners[event.name] as (
    payload: PlannedEvent['payload'],
    facts: PlanningFacts,
  ) => readonly Addressed[];
  return plan(event.payload, facts);
}
