import type { EventPayload } from '@app/contracts';
import type { MessageKind } from '../message-kinds/index.js';
import type { PlannedEventName } from '../planned-event.js';
import type { Addressed, MessageRefs } from '../planned-message.js';
import type { PlanningFacts } from '../planning-facts.js';

/** Decides who is told of one event. Nobody is a good answer: whoever acted knows already. */
export type Planner<N extends PlannedEventName> = (
  payload: EventPayload<N>,
  facts: PlanningFacts,
) => readonly Addressed[];

/** One planner for every event of a family: a new event that nobody plans does not compile. */
export type Planners<Names extends PlannedEventName> = { readonly [N in Names]: Planner<N> };

export const toVolunteer = (kind: MessageKind, refs: MessageRefs, facts: PlanningFacts): Addressed[] =>
  facts.volunteer ? [{ kind, accountId: facts.volunteer.accountId, refs }] : [];

export const toAssociation = (kind: MessageKind, refs: MessageRefs, facts: PlanningFacts): Addressed[] =>
  facts.associationAccountIds.map((accountId) => ({ kind, accountId, refs }));
