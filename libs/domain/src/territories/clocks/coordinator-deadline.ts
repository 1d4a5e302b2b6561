import { addWorkingHours } from '../../time/index.js';
import { calendarOf } from '../calendar-of.js';
import type { TerritorySettings } from '../settings.js';
import type { Territory } from '../territory.js';
import { beforeSession } from './before-session.js';

/** Something that waits for a coordinator: an approval, a moderation. */
export interface CoordinatorClock {
  readonly askedAt: Date;
  readonly firstSessionAt?: Date | undefined;
  readonly urgent: boolean;
  readonly settings: TerritorySettings;
  readonly territory: Territory;
}

/**
 * When it goes on to every coordinator of the territory: after 3 working days, 12 hours when urgent (then
 * the duty coordinator), in any case before the session. Asked on Friday at 18:00: Wednesday at 18:00.
 */
export function coordinatorDeadline(question: CoordinatorClock): Date {
  const { askedAt, firstSessionAt, urgent, settings, territory } = question;
  const end = urgent
    ? new Date(askedAt.getTime() + settings.urgentCoordinatorHours * 3_600_000)
    : addWorkingHours(askedAt, settings.coordinatorWorkingDays * 24, { calendar: calendarOf(territory) });
  return beforeSession(end, askedAt, firstSessionAt, settings);
}
