import type { Params } from './params.js';

type Translate = (key: string, params: Params) => string;

const minuteMs = 60_000;

/**
 * How a language says when something is, in the time of `zone` (IANA). Always the Gregorian calendar, digits 0 to 9 and
 * a day of 24 hours, whatever the language's own habit.
 */
export class Moments {
  private readonly tag: string;
  private readonly formats = new Map<string, Intl.DateTimeFormat>();

  constructor(
    locale: string,
    private readonly t: Translate,
  ) {
    // British English puts the day first and counts to 24, as everybody in the city does.
    this.tag = `${locale === 'en' ? 'en-GB' : locale}-u-ca-gregory-nu-latn-hc-h23`;
  }

  /** Tuesday 24 November 2026 */
  date(at: Date, zone: string): string {
    return this.format(at, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  }

  /** Tuesday 24 November: for a subject, where the year is understood. */
  day(at: Date, zone: string): string {
    return this.format(at, zone, { weekday: 'long', day: 'numeric', month: 'long' });
  }

  time(at: Date, zone: string): string {
    return this.format(at, zone, { hour: '2-digit', minute: '2-digit' });
  }

  dateTime(at: Date, zone: string): string {
    return this.t('moments:at', { date: this.date(at, zone), time: this.time(at, zone) });
  }

  /** From one hour to another, of one day or of two. Ending at midnight is still the same day. */
  session(startsAt: Date, endsAt: Date, zone: string): string {
    const lastMinute = new Date(Math.max(startsAt.getTime(), endsAt.getTime() - minuteMs));
    const [fromDate, toDate] = [this.date(startsAt, zone), this.date(lastMinute, zone)];
    const [from, to] = [this.time(startsAt, zone), this.time(endsAt, zone)];
    return fromDate === toDate
      ? this.t('moments:within-day', { date: fromDate, from, to })
      : this.t('moments:over-days', { fromDate, from, toDate: this.date(endsAt, zone), to });
  }

  private format(at: Date, zone: string, fields: Intl.DateTimeFormatOptions): string {
    const key = `${zone} ${Object.keys(fields).join()}`;
    const known = this.formats.get(key);
    const format = known ?? new Intl.DateTimeFormat(this.tag, { ...fields, timeZone: zone });
    if (!known) this.formats.set(key, format);
    return format.format(at);
  }
}
