import { addDays, instantAt, localDate } from '../../time/index.js';
import type { TerritorySettings } from '../settings.js';

/** A session to come, as its reminder's clock sees it. */
export interface ReminderClock {
  readonly startsAt: Date;
  readonly urgent: boolean;
  readonly now: Date;
  readonly settings: TerritorySettings;
  readonly zone: string;
}

/**
 * When both sides are reminded of a session: the day before at 10:00 local time; 2 hours before when urgent,
 * or when it was agreed after that hour; undefined when even that is past.
 */
export function sessionReminderAt({
  startsAt,
  urgent,
  now,
  settings,
  zone,
}: ReminderClock): Date | undefined {
  const eve = addDays(localDate(startsAt, zone), -1);
  const dayBefore = instantAt(eve, settings.reminderLocalMinute, zone);
  const hoursBefore = new Date(startsAt.getTime() - settings.urgentReminderHours * 3_600_000);
  return [...(urgent ? [] : [dayBefore]), hoursBefore].find((instant) => instant > now);
}
