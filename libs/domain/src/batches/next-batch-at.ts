import type { Territory } from '../territories/index.js';
import { addDays, instantAt, localDate, localParts } from '../time/index.js';

/**
 * The next moment at which a batch is planned, after `now`: every 15 minutes from 08:00 to 19:45 local. At 10:07 it is
 * 10:15, at 19:45 it is 08:00 of the next day.
 */
export function nextBatchAt(
  now: Date,
  { settings, timeZone }: Pick<Territory, 'settings' | 'timeZone'>,
): Date {
  const { fromMinute, untilMinute } = settings.batchHours;
  const today = localDate(now, timeZone);
  const { minute } = localParts(now, timeZone);
  const every = settings.batchEveryMinutes;
  const turn = Math.max(fromMinute, (Math.floor(minute / every) + 1) * every);
  return turn < untilMinute
    ? instantAt(today, turn, timeZone)
    : instantAt(addDays(today, 1), fromMinute, timeZone);
}

/** Whether batches are planned at this time of the day: at 19:59 yes, at 20:00 and at 07:59 no. */
export function isBatchHour(
  now: Date,
  { settings, timeZone }: Pick<Territory, 'settings' | 'timeZone'>,
): boolean {
  const { minute } = localParts(now, timeZone);
  return minute >= settings.batchHours.fromMinute && minute < settings.batchHours.untilMinute;
}
