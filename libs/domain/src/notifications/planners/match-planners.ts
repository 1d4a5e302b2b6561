import type { EventPayload, MatchState } from '@app/contracts';
import { placeHoldingStates } from '@app/contracts';
import type { MessageKind } from '../message-kinds/index.js';
import type { PlannedEventOf } from '../planned-event.js';
import type { Addressed, MessageRefs } from '../planned-message.js';
import type { PlanningFacts, PlanningMatch } from '../planning-facts.js';
import type { Planners } from './planner.js';
import { toAssociation, toVolunteer } from './planner.js';

type MatchPayload = EventPayload<'match.invited'> & { readonly sessionId?: string };
type MatchPlanner = (payload: MatchPayload, facts: PlanningFacts) => readonly Addressed[];

const saidYes: readonly (MatchState | null)[] = ['waiting', ...placeHoldingStates];
const heldPlace: readonly (MatchState | null)[] = placeHoldingStates;

const refsOf = ({ matchId, needId, offerId, sessionId }: MatchPayload): MessageRefs => ({
  matchId,
  needId,
  offerId,
  ...(sessionId === undefined ? {} : { sessionId }),
});

/** Whoever brought the event about is not told of it; both sides are when a coordinator or the service did. */
function toBoth(
  volunteerKind: MessageKind | undefined,
  associationKind: MessageKind | undefined,
): MatchPlanner {
  return (payload, facts) => [
    ...(volunteerKind && facts.match?.by !== 'volunteer'
      ? toVolunteer(volunteerKind, refsOf(payload), facts)
      : []),
    ...(associationKind && facts.match?.by !== 'association'
      ? toAssociation(associationKind, refsOf(payload), facts)
      : []),
  ];
}

const volunteer =
  (kind: MessageKind): MatchPlanner =>
  (payload, facts) =>
    toVolunteer(kind, refsOf(payload), facts);

const association =
  (kind: MessageKind): MatchPlanner =>
  (payload, facts) =>
    toAssociation(kind, refsOf(payload), facts);

/** An end is told to a volunteer who had said yes, and to an association that had seen the yes. */
function ended(volunteerKind: MessageKind | undefined, associationKind?: MessageKind): MatchPlanner {
  return (payload, facts) => {
    const from = facts.match?.cameFrom ?? null;
    return toBoth(
      saidYes.includes(from) ? volunteerKind : undefined,
      heldPlace.includes(from) ? associationKind : undefined,
    )(payload, facts);
  };
}

const isAboutOffer = ({ reason }: PlanningMatch): boolean => reason?.startsWith('offer-') ?? false;

/** What each party of a match is told of its states, ends and notices. */
export const matchPlanners: Planners<PlannedEventOf<'match'>> = {
  'match.invited': volunteer('invitation'),
  'match.accepted': (payload, facts) => [
    ...volunteer(facts.match?.cameFrom === 'waiting' ? 'place-freed' : 'acceptance-acknowledged')(
      payload,
      facts,
    ),
    ...association('acceptance-received')(payload, facts),
  ],
  'match.waiting': volunteer('waiting-list'),
  'match.awaiting-approval': volunteer('approval-pending'),
  'match.confirmed': (payload, facts) => [
    ...volunteer('confirmed')(payload, facts),
    ...association('volunteer-confirmed')(payload, facts),
  ],
  'match.completed': volunteer('completed'),
  'match.refused': volunteer('refused'),
  'match.released': (payload, facts) =>
    ended(facts.match?.reason === 'change-unanswered' ? 'change-unanswered' : 'released', 'volunteer-gone')(
      payload,
      facts,
    ),
  'match.rejected': ended('rejected', 'volunteer-gone'),
  'match.withdrawn': (payload, facts) =>
    facts.match && isAboutOffer(facts.match)
      ? ended(undefined, 'volunteer-gone')(payload, facts)
      : ended('withdrawn')(payload, facts),
  'match.superseded': ended('superseded'),
  'match.cancelled': ended('cancelled', 'volunteer-gone'),
  'match.no-show': volunteer('no-show-counted'),
  'match.ended-early': toBoth('ended-early', 'mission-ended-early'),
  'match.association-absent': (payload, facts) => [
    ...volunteer('nobody-there')(payload, facts),
    ...association('association-absent')(payload, facts),
  ],

  'match.answer-due': association('answer-due'),
  'match.asked-again': (payload, facts) =>
    facts.match?.state !== 'invited'
      ? volunteer('asked-again')(payload, facts)
      : facts.match.invitationSent
        ? volunteer('invitation-changed')(payload, facts)
        : [],
  'match.details-changed': volunteer('details-changed'),
  'match.attendance-asked': (payload, facts) => [
    ...volunteer('attendance-question')(payload, facts),
    ...association('attendance-question-association')(payload, facts),
  ],
  'match.no-show-reported': volunteer('no-show-reported'),
  'match.session-near': (payload, facts) => [
    ...volunteer('session-near')(payload, facts),
    ...association('session-near-association')(payload, facts),
  ],
  'match.session-cancelled': volunteer('session-cancelled'),
};
