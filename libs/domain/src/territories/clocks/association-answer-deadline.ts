import type { DateRange, WorkingCalendar } from '../../time/index.js';
import { addWorkingHours, workingHoursBetween } from '../../time/index.js';
import { calendarOf } from '../calendar-of.js';
import type { TerritorySettings } from '../settings.js';
import type { Territory } from '../territory.js';
import { beforeSession } from './before-session.js';

const hourMs = 3_600_000;

/** An acceptance that an association has to answer, as its clock sees it. */
export interface AcceptanceClock {
  readonly acceptedAt: Date;
  readonly firstSessionAt?: Date | undefined;
  readonly urgent: boolean;
  /** Days on which the association has declared that nobody answers. */
  readonly closures?: readonly DateRange[];
  readonly settings: TerritorySettings;
  readonly territory: Territory;
}

/** Until when the association answers, and when it is reminded, half-way. */
export interface AnswerDeadline {
  readonly deadline: Date;
  readonly remindAt: Date;
}

/**
 * The shorter of 7 days and a third of the time left, both counted without weekends, holidays and closures,
 * so that it ends before the session: accepted on Monday at noon for Friday at noon, it ends on Tuesday at 20:00.
 * Urgent: 24 hours by the clock, ending before the session. Closed until the session: a third of what is left by the clock.
 */
export function associationAnswerDeadline(acceptance: AcceptanceClock): AnswerDeadline {
  const { acceptedAt, firstSessionAt, urgent, settings, territory, closures = [] } = acceptance;
  const working: WorkingCalendar = { calendar: calendarOf(territory), closures };
  if (urgent) {
    const end = new Date(acceptedAt.getTime() + settings.urgentAssociationAnswerHours * hourMs);
    return halved(acceptedAt, beforeSession(end, acceptedAt, firstSessionAt, settings));
  }
  const mostHours = settings.associationAnswerDays * 24;
  const share = settings.associationAnswerShareOfTimeLeft;
  const hoursLeft = firstSessionAt ? workingHoursBetween(acceptedAt, firstSessionAt, working) : Infinity;
  if (firstSessionAt && hoursLeft === 0) {
    const leftMs = Math.max(0, firstSessionAt.getTime() - acceptedAt.getTime());
    return halved(acceptedAt, new Date(acceptedAt.getTime() + leftMs * share));
  }
  const hours = Math.min(mostHours, hoursLeft * share);
  return {
    deadline: addWorkingHours(acceptedAt, hours, working),
    remindAt: addWorkingHours(acceptedAt, hours / 2, working),
  };
}

function halved(from: Date, deadline: Date): AnswerDeadline {
  return { deadline, remindAt: new Date((from.getTime() + deadline.getTime()) / 2) };
}
