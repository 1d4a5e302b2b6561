import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from '@app/domain/time';

/** A moment of the feed in the local calendar; `minute` is absent when only the day was given. */
export interface FeedMoment {
  readonly date: CalendarDate;
  readonly minute?: number;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const isoShape = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?$/i;
const frenchShape = /^(\d\d?)\/(\d\d?)\/(\d{4})(?:\s+(?:à\s+)?(\d\d?)[:h](\d\d)(?::(\d\d))?)?$/i;
const mailShape =
  /^(?:[a-z]{3},?\s+)?(\d\d?)\s+([a-z]{3})[a-z]*\s+(\d{4})(?:\s+(\d\d):(\d\d)(?::(\d\d))?\s*(Z|GMT|UTC?|[+-]\d{4})?)?$/i;

/**
 * A date as feeds write it: ISO 8601, RFC 2822, or DD/MM/YYYY. With an offset it is an instant, moved to the zone of
 * the territory; without one it is the wall clock there. `2026-12-03` has no minute. Nothing when it is no date.
 */
export function feedMoment(text: string, timeZone: string): FeedMoment | undefined {
  const parts = partsOf(text.trim());
  if (!parts) return undefined;
  const { year, month, day, hour, minute, offset } = parts;
  try {
    const date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
    if (hour === undefined || minute === undefined) return { date: date.toString() };
    const wall = date.toPlainDateTime(Temporal.PlainTime.from({ hour, minute }, { overflow: 'reject' }));
    const local = offset === undefined ? wall : wall.toZonedDateTime(offset).withTimeZone(timeZone);
    return { date: local.toPlainDate().toString(), minute: local.hour * 60 + local.minute };
  } catch {
    return undefined;
  }
}

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number | undefined;
  readonly minute: number | undefined;
  readonly offset: string | undefined;
}

function partsOf(text: string): DateParts | undefined {
  const iso = isoShape.exec(text);
  if (iso) return numbers(iso[1], iso[2], iso[3], iso[4], iso[5], iso[7]);
  const french = frenchShape.exec(text);
  if (french) return numbers(french[3], french[2], french[1], french[4], french[5]);
  const mail = mailShape.exec(text);
  const month = months.indexOf(mail?.[2]?.toLowerCase() ?? '') + 1;
  if (mail && month > 0) return numbers(mail[3], String(month), mail[1], mail[4], mail[5], mail[7]);
  return undefined;
}

function numbers(
  year?: string,
  month?: string,
  day?: string,
  hour?: string,
  minute?: string,
  zone?: string,
): DateParts {
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: hour === undefined ? undefined : Number(hour),
    minute: minute === undefined ? undefined : Number(minute),
    offset: zone === undefined ? undefined : offsetOf(zone),
  };
}

function offsetOf(zone: string): string {
  return /^[a-z]/i.test(zone) ? '+00:00' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
}
