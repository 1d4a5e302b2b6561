import type { Alarm } from '../events/index.js';
import type { AnswerDeadline, Territory } from '../territories/index.js';
import {
  associationAnswerDeadline,
  coordinatorDeadline,
  invitationDeadline,
  isUrgent,
  sessionReminderAt,
} from '../territories/index.js';
import { addDays, addLocalDays, instantAt, localDate } from '../time/index.js';
import type { BookedSession } from './match-repository.js';
import type { Match } from './match.js';

/** A flexible mission has no first session: both sides are asked after a week. */
const flexibleQuestionDays = 7;

/** What the clocks of a match depend on: the moment, the territory as it is set, the sessions booked in order of time. */
export interface AlarmContext {
  readonly at: Date;
  readonly territory: Territory;
  readonly booked: readonly BookedSession[];
}

/** The clocks of the state that a match has just entered. */
export function alarmsOf(match: Match, context: AlarmContext): readonly Alarm[] {
  const subjectId = match.id;
  switch (match.state) {
    case 'invited':
      return [{ kind: 'invitation-expiry', subjectId, dueAt: invitationDeadlineOf(match, context) }];
    case 'accepted': {
      const { deadline, remindAt } = answerDeadlineOf(match, context);
      return [
        { kind: 'answer-reminder', subjectId, dueAt: remindAt },
        { kind: 'answer-deadline', subjectId, dueAt: deadline },
      ];
    }
    case 'awaiting-approval':
      return [{ kind: 'approval-deadline', subjectId, dueAt: approvalDeadlineOf(match, context) }];
    case 'confirmed':
      return [startOf(match, context), ...reminderOf(match, context)];
    case 'in-progress':
      return [
        { kind: 'attendance-question', subjectId, dueAt: questionAt(context) },
        ...reminderOf(match, context),
      ];
    default:
      return [];
  }
}

/** Until when a volunteer who is asked at this moment can answer. */
export function invitationDeadlineOf(match: Match, { at, territory }: Omit<AlarmContext, 'booked'>): Date {
  return invitationDeadline({
    handedAt: at,
    firstSessionAt: match.nextSessionAt ?? undefined,
    urgent: isUrgentAt(match, at, territory),
    settings: territory.settings,
    zone: territory.timeZone,
  });
}

/** Until when the association answers a yes that is given at this moment. */
export function answerDeadlineOf(
  match: Match,
  { at, territory }: Omit<AlarmContext, 'booked'>,
): AnswerDeadline {
  return associationAnswerDeadline({
    acceptedAt: at,
    firstSessionAt: match.nextSessionAt ?? undefined,
    urgent: isUrgentAt(match, at, territory),
    closures: match.closures,
    settings: territory.settings,
    territory,
  });
}

/** The reminder of the first booked session that can still be reminded of. */
export function reminderOf(match: Match, { at, territory, booked }: AlarmContext): readonly Alarm[] {
  const urgent = match.state === 'confirmed' && isUrgentAt(match, at, territory);
  const { settings, timeZone: zone } = territory;
  for (const { sessionId, startsAt } of booked) {
    const dueAt = startsAt > at && sessionReminderAt({ startsAt, urgent, now: at, settings, zone });
    if (dueAt) return [{ kind: 'session-reminder', subjectId: match.id, detailId: sessionId, dueAt }];
  }
  return [];
}

function approvalDeadlineOf(match: Match, { at, territory }: AlarmContext): Date {
  return coordinatorDeadline({
    askedAt: at,
    firstSessionAt: match.nextSessionAt ?? undefined,
    urgent: isUrgentAt(match, at, territory),
    settings: territory.settings,
    territory,
  });
}

const isUrgentAt = (match: Match, at: Date, territory: Territory): boolean =>
  isUrgent(match.nextSessionAt ?? undefined, at, territory.settings, match.crisis);

function startOf(match: Match, { at, territory, booked }: AlarmContext): Alarm {
  const first = booked.find(({ endsAt }) => endsAt > at);
  return {
    kind: 'session-start',
    subjectId: match.id,
    dueAt: first?.startsAt ?? addLocalDays(at, 1, territory.timeZone),
  };
}

/** The morning after the first session, or a week into a flexible mission. */
function questionAt({ at, territory, booked }: AlarmContext): Date {
  const { timeZone, settings } = territory;
  const [first] = booked;
  if (!first) return addLocalDays(at, flexibleQuestionDays, timeZone);
  return instantAt(addDays(localDate(first.endsAt, timeZone), 1), settings.reminderLocalMinute, timeZone);
}
