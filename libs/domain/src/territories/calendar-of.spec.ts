import {
  addDays,
  dayOfDate,
  parseSchedule,
  scheduleWarnings,
  sessionsOf,
  weekdayOfDay,
} from '../time/index.js';
import { calendarOf } from './calendar-of.js';
import { paris } from './paris/paris.js';
import { schoolYearsOfZoneC } from './school-terms/zone-c.js';

const calendar = calendarOf(paris);

describe('the calendar of Paris', () => {
  it('knows the public holidays of any year', () => {
    expect(calendar.isPublicHoliday('2027-03-29')).toBe(true);
    expect(calendar.isPublicHoliday('2027-03-28')).toBe(false);
    expect(calendar.isPublicHoliday('2031-07-14')).toBe(true);
  });

  it('knows the school terms of zone C', () => {
    const school = ['2026-10-16', '2026-11-02', '2027-02-05', '2027-02-22', '2027-05-10', '2027-07-02'];
    const none = [
      '2026-08-31',
      '2026-10-17',
      '2026-11-01',
      '2027-02-06',
      '2027-04-18',
      '2027-05-07',
      '2027-07-03',
    ];
    expect(school.filter((date) => !calendar.isTermTime(date))).toEqual([]);
    expect(none.filter((date) => calendar.isTermTime(date))).toEqual([]);
  });

  it('claims no school after the last published year', () => {
    expect(calendar.schoolTermsKnownUntil).toBe('2027-07-02');
    expect(calendar.isTermTime('2027-09-15')).toBe(false);
  });

  it('has school holidays that leave on a Saturday and come back on a Monday, but for the Ascension', () => {
    for (const { holidays } of schoolYearsOfZoneC)
      for (const { from, until } of holidays) {
        const ascension = calendar.isPublicHoliday(from);
        expect(weekdayOfDay(dayOfDate(from))).toBe(ascension ? 4 : 6);
        expect(weekdayOfDay(dayOfDate(addDays(until, 1)))).toBe(1);
      }
  });

  it('gives a weekly lesson in term time its sessions, and a warning beyond the calendar', () => {
    const lessons = {
      weekly: [
        {
          weekdays: [1],
          fromMinute: 18 * 60,
          toMinute: 20 * 60,
          from: '2027-03-22',
          until: '2027-09-30',
          termOnly: true,
        },
      ],
    };
    const now = new Date('2026-11-22T12:00:00Z');
    const schedule = parseSchedule(lessons, { pointer: '', calendar, now });
    const dates = sessionsOf(schedule, calendar).map(({ startsAt }) => startsAt.toISOString());
    // Easter Monday, the spring holidays and Whit Monday are left out; 18:00 is 17:00, then 16:00 UTC.
    expect(dates.slice(0, 3)).toEqual([
      '2027-03-22T17:00:00.000Z',
      '2027-04-19T16:00:00.000Z',
      '2027-04-26T16:00:00.000Z',
    ]);
    expect(dates).not.toContain('2027-05-17T16:00:00.000Z');
    expect(dates.at(-1)).toBe('2027-06-28T16:00:00.000Z');
    expect(scheduleWarnings(schedule, calendar)).toEqual(['school-calendar-runs-out']);
  });
});
