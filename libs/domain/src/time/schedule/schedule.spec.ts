import fc from 'fast-check';
import { localDate, localParts } from '../local-time.js';
import type { TerritoryCalendar } from '../territory-calendar.js';
import { parseSchedule } from './parse-schedule.js';
import type { Schedule, WeeklySessions } from './schedule.js';
import { scheduleWarnings, sessionsOf } from './sessions-of.js';

const calendar: TerritoryCalendar = {
  timeZone: 'Europe/Paris',
  schoolTermsKnownUntil: '2027-07-02',
  isPublicHoliday: (date) => date === '2026-11-11',
  isTermTime: (date) => date <= '2027-07-02' && !(date >= '2026-12-19' && date <= '2027-01-03'),
};
const now = new Date('2026-10-01T08:00:00Z');
const context = { pointer: '/schedule', calendar, now };

const lesson: WeeklySessions = {
  weekdays: [3],
  fromMinute: 1080,
  toMinute: 1200,
  from: '2026-10-21',
  until: '2026-11-18',
  everyWeeks: 1,
  skipHolidays: true,
  termOnly: false,
};
const starts = (schedule: Schedule, horizon = {}) =>
  sessionsOf(schedule, calendar, horizon).map(({ startsAt }) => startsAt.toISOString());
const weekly = (changes: Partial<WeeklySessions>): Schedule => ({
  once: [],
  weekly: [{ ...lesson, ...changes }],
});

describe('sessionsOf', () => {
  it('keeps the hour of the wall clock over the change and skips the public holiday', () => {
    expect(starts(weekly({}))).toEqual([
      '2026-10-21T16:00:00.000Z',
      '2026-10-28T17:00:00.000Z',
      '2026-11-04T17:00:00.000Z',
      '2026-11-18T17:00:00.000Z',
    ]);
    expect(starts(weekly({ skipHolidays: false }))).toHaveLength(5);
  });

  it('counts every other week from the week of the first date', () => {
    expect(starts(weekly({ everyWeeks: 2, weekdays: [1, 4] })).map((iso) => iso.slice(0, 10))).toEqual([
      '2026-10-22',
      '2026-11-02',
      '2026-11-05',
      '2026-11-16',
    ]);
  });

  it('leaves school holidays out in term time only, and warns where the calendar ends', () => {
    const winter = { from: '2026-12-16', until: '2027-01-06' };
    expect(starts(weekly({ ...winter, termOnly: true })).map((iso) => iso.slice(0, 10))).toEqual([
      '2026-12-16',
      '2027-01-06',
    ]);
    expect(starts(weekly(winter))).toHaveLength(4);
    const long = weekly({ termOnly: true, until: '2027-09-30' });
    expect(scheduleWarnings(long, calendar)).toEqual(['school-calendar-runs-out']);
    expect(starts(long).at(-1)).toBe('2027-06-30T16:00:00.000Z');
    expect(scheduleWarnings(weekly({ until: '2027-09-30' }), calendar)).toEqual([]);
  });

  it('runs over midnight, and a night is an hour longer or shorter when the clock is changed', () => {
    const night = (date: string) => {
      const [session] = sessionsOf({ once: [{ date, fromMinute: 1320, toMinute: 1800 }] }, calendar);
      return session ? (session.endsAt.getTime() - session.startsAt.getTime()) / 3_600_000 : 0;
    };
    expect(night('2026-11-20')).toBe(8);
    expect(night('2026-10-24')).toBe(9);
    expect(night('2027-03-27')).toBe(7);
  });

  it('keeps the length of a session set in the hour that is left out', () => {
    const [session] = sessionsOf(
      { once: [{ date: '2027-03-28', fromMinute: 120, toMinute: 180 }] },
      calendar,
    );
    expect(session).toEqual({
      startsAt: new Date('2027-03-28T01:00:00Z'),
      endsAt: new Date('2027-03-28T02:00:00Z'),
    });
  });

  it('cuts at the horizon and lists each session once, in order', () => {
    const twice: Schedule = {
      once: [{ date: '2026-10-28', fromMinute: 1080, toMinute: 1200 }],
      weekly: [lesson],
    };
    expect(starts(twice)).toHaveLength(4);
    const horizon = { from: new Date('2026-10-28T17:00:00Z'), until: new Date('2026-11-18T17:00:00Z') };
    expect(starts(twice, horizon)).toEqual(['2026-10-28T17:00:00.000Z', '2026-11-04T17:00:00.000Z']);
  });

  it('puts every session on its weekday and minute, in the range, never on a holiday', () => {
    const rule = fc.record({
      weekdays: fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), { minLength: 1, maxLength: 3 }),
      fromMinute: fc.integer({ min: 240, max: 1200 }),
      everyWeeks: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(rule, ({ weekdays, fromMinute, everyWeeks }) => {
        const schedule = weekly({
          weekdays,
          fromMinute,
          toMinute: fromMinute + 60,
          everyWeeks,
          until: '2027-04-30',
        });
        for (const { startsAt, endsAt } of sessionsOf(schedule, calendar)) {
          const parts = localParts(startsAt, 'Europe/Paris');
          expect(weekdays).toContain(parts.weekday);
          expect(parts.minute).toBe(fromMinute);
          expect(endsAt.getTime() - startsAt.getTime()).toBe(3_600_000);
          const date = localDate(startsAt, 'Europe/Paris');
          expect(date >= lesson.from && date <= '2027-04-30' && date !== '2026-11-11').toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('parseSchedule', () => {
  it('reads what it is given, with the usual answers where nothing is said', () => {
    const { skipHolidays: _skip, termOnly: _term, everyWeeks: _weeks, ...short } = lesson;
    const once = [{ date: '2026-10-02', fromMinute: 1380, toMinute: 1500 }];
    expect(parseSchedule({ once, weekly: [{ ...short, weekdays: [3, 3] }] }, context)).toEqual({
      once,
      weekly: [lesson],
    });
  });

  const once = (session: object) => ({
    once: [{ date: '2026-10-02', fromMinute: 600, toMinute: 660, ...session }],
  });
  const rule = (changes: object) => ({ weekly: [{ ...lesson, ...changes }] });
  it.each([
    [undefined, 'schedule-invalid', '/schedule'],
    [{}, 'no-session', '/schedule'],
    [{ once: {} }, 'schedule-invalid', '/schedule/once'],
    [once({ date: '2026-10-01', fromMinute: 599 }), 'session-in-past', '/schedule/once/0/date'],
    [once({ toMinute: 600 }), 'session-empty', '/schedule/once/0/toMinute'],
    [once({ toMinute: 599 }), 'session-inverted', '/schedule/once/0/toMinute'],
    [once({ toMinute: 600 + 1441 }), 'session-too-long', '/schedule/once/0/toMinute'],
    [once({ fromMinute: '10:00' }), 'minute-invalid', '/schedule/once/0/fromMinute'],
    [rule({ until: '2026-10-20' }), 'dates-inverted', '/schedule/weekly/0/until'],
    [rule({ from: '2026-09-01', until: '2026-09-30' }), 'session-in-past', '/schedule/weekly/0/until'],
    [rule({ weekdays: [] }), 'weekday-invalid', '/schedule/weekly/0/weekdays'],
    [rule({ weekdays: [8] }), 'weekday-invalid', '/schedule/weekly/0/weekdays/0'],
    [rule({ everyWeeks: 0 }), 'every-weeks-invalid', '/schedule/weekly/0/everyWeeks'],
    [rule({ from: '2026-11-11', until: '2026-11-11' }), 'no-session', '/schedule'],
    [
      rule({ weekdays: [1, 2, 3, 4, 5, 6, 7], until: '2028-10-21' }),
      'too-many-sessions',
      '/schedule/weekly/0/until',
    ],
    [rule({ until: '2199-12-31' }), 'too-many-sessions', '/schedule/weekly/0/until'],
    [{ weekly: [lesson, { ...lesson, fromMinute: 1140, toMinute: 1260 }] }, 'sessions-overlap', '/schedule'],
  ])('refuses %j with %s', (value, code, pointer) => {
    expect(() => parseSchedule(value, context)).toThrow(expect.objectContaining({ code, pointer }));
  });

  it('accepts a whole day, and 366 sessions but not 367', () => {
    expect(parseSchedule(once({ toMinute: 600 + 1440 }), context).once).toHaveLength(1);
    const daily = (until: string) => rule({ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '2026-11-12', until });
    expect(sessionsOf(parseSchedule(daily('2027-11-12'), context), calendar)).toHaveLength(366);
    expect(() => parseSchedule(daily('2027-11-13'), context)).toThrow('too-many-sessions');
  });

  it('names the school calendar when that is why there is no session', () => {
    const beyond = rule({ from: '2027-09-01', until: '2027-09-30', termOnly: true });
    expect(() => parseSchedule(beyond, context)).toThrow(
      expect.objectContaining({ code: 'no-session', details: { reason: 'school-calendar-runs-out' } }),
    );
  });

  it('accepts a rule that began earlier and still runs', () => {
    expect(parseSchedule(rule({ from: '2026-09-02' }), context).weekly).toHaveLength(1);
  });
});
