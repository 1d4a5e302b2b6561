import type { Alarm } from '../events/index.js';
import type { Territory } from '../territories/index.js';
import {
  associationAnswerDeadline,
  coordinatorDeadline,
  invitationDeadline,
  isUrgent,
  sessionReminderAt,
} from '../territories/index.js';
import { addLocalDays, instantAt, localDate, addDays } from '../time/index.js';
import type { BookedSession } from './match-repository.js';
import type { Match } from './match.js';

const morningMinute = 10 * 60;
/** A flexible mission has no first session: both sides are asked after a week. */
const flexibleQuestionDays = 7;

/** When the association has to have answered an acceptance that is given now. */
export const answerDeadlineOf = (match: Match, acceptedAt: Date, territory: Territory): Date =>
  associationAnswerDeadline({
    acceptedAt,
    firstSessionAt: match.nextSessionAt,
    urgent: urgentAt(match, acceptedAt, territory),
    territory,
    closures: [],
  }).dueAt;

/** The clocks of the state that a match has just entered. `booked`: its sessions, in order of time. */
export function alarmsOf(
  match: Match,
  at: Date,
  territory: Territory,
  booked: readonly BookedSession[],
): readonly Alarm[] {
  const subjectId = match.id;
  const urgent = urgentAt(match, at, territory);
  switch (match.state) {
    case 'invited':
      return [
        {
          kind: 'invitation-expiry',
          subjectId,
          dueAt: invitationDeadline({ handedAt: at, firstSessionAt: match.nextSessionAt, urgent, territory }),
        },
      ];
    case 'accepted': {
      const { dueAt, remindAt } = associationAnswerDeadline({
        acceptedAt: at,
        firstSessionAt: match.nextSessionAt,
        urgent,
        territory,
        closures: [],
      });
      return [
        { kind: 'answer-reminder', subjectId, dueAt: remindAt },
        { kind: 'answer-deadline', subjectId, dueAt },
      ];
    }
    case 'awaiting-approval':
      return [
        {
          kind: 'approval-deadline',
          subjectId,
          dueAt: coordinatorDeadline({ askedAt: at, urgent, territory }),
        },
      ];
    case 'confirmed':
      return [...startOf(match, at, territory, booked), ...reminderOf(match, at, territory, booked, urgent)];
    case 'in-progress':
      return [
        { kind: 'attendance-question', subjectId, dueAt: questionAt(at, territory, booked) },
        ...reminderOf(match, at, territory, booked, urgent),
      ];
    default:
      return [];
  }
}

const urgentAt = (match: Match, at: Date, territory: Territory): boolean =>
  isUrgent(match.nextSessionAt, at, territory.settings, match.crisis);

function startOf(
  match: Match,
  at: Date,
  territory: Territory,
  booked: readonly BookedSession[],
): readonly Alarm[] {
  const first = booked.find(({ endsAt }) => endsAt > at);
  return [
    {
      kind: 'session-start',
      subjectId: match.id,
      dueAt: first?.startsAt ?? addLocalDays(at, 1, territory.timeZone),
    },
  ];
}

function reminderOf(
  match: Match,
  at: Date,
  territory: Territory,
  booked: readonly BookedSession[],
  urgent: boolean,
): readonly Alarm[] {
  const next = booked.find(({ startsAt }) => startsAt > at);
  if (!next) return [];
  const dueAt = sessionReminderAt({ sessionAt: next.startsAt, confirmedAt: at, urgent, territory });
  return [{ kind: 'session-reminder', subjectId: match.id, detailId: next.sessionId, dueAt }];
}

/** The morning after the first session, or a week into a flexible mission. */
function questionAt(at: Date, territory: Territory, booked: readonly BookedSession[]): Date {
  const first = booked[0];
  if (!first) return addLocalDays(at, flexibleQuestionDays, territory.timeZone);
  return instantAt(
    addDays(localDate(first.endsAt, territory.timeZone), 1),
    morningMinute,
    territory.timeZone,
  );
}
