import fc from 'fast-check';
import type { TerritoryCalendar } from '../territory-calendar.js';
import { addHoursOutsideQuiet, skipQuietHours } from './quiet-hours.js';
import { addWorkingHours, workingHoursBetween } from './working-hours.js';

const zone = 'Europe/Paris';
const night = { fromMinute: 1260, toMinute: 480 };
/** Local times in winter, UTC+1. */
const paris = (local: string) => new Date(`${local}:00+01:00`);

const calendar: TerritoryCalendar = {
  timeZone: zone,
  schoolTermsKnownUntil: '',
  isPublicHoliday: (date) => date === '2026-11-11',
  isTermTime: () => false,
};

describe('quiet hours', () => {
  it('let the day through and hold the night back until 08:00', () => {
    expect(skipQuietHours(paris('2026-11-24T08:00'), night, zone)).toEqual(paris('2026-11-24T08:00'));
    expect(skipQuietHours(paris('2026-11-24T20:59'), night, zone)).toEqual(paris('2026-11-24T20:59'));
    expect(skipQuietHours(paris('2026-11-24T21:00'), night, zone)).toEqual(paris('2026-11-25T08:00'));
    expect(skipQuietHours(paris('2026-11-24T03:00'), night, zone)).toEqual(paris('2026-11-24T08:00'));
  });

  it('may lie within a day, or take whole days', () => {
    const noon = { fromMinute: 720, toMinute: 840 };
    expect(skipQuietHours(paris('2026-11-24T13:00'), noon, zone)).toEqual(paris('2026-11-24T14:00'));
    expect(skipQuietHours(paris('2026-11-24T23:00'), noon, zone)).toEqual(paris('2026-11-24T23:00'));
    const text = { fromMinute: 1200, toMinute: 480, wholeDays: [7] as const };
    expect(skipQuietHours(paris('2026-11-28T20:30'), text, zone)).toEqual(paris('2026-11-30T08:00'));
  });

  it('do not count: 48 hours from Monday 10:00 end on Thursday 19:00', () => {
    expect(addHoursOutsideQuiet(paris('2026-11-23T10:00'), 48, night, zone)).toEqual(
      paris('2026-11-26T19:00'),
    );
    expect(addHoursOutsideQuiet(paris('2026-11-23T23:00'), 1, night, zone)).toEqual(
      paris('2026-11-24T09:00'),
    );
  });

  it('end at 08:00 by the wall clock after the change of 25 October 2026', () => {
    expect(skipQuietHours(new Date('2026-10-24T20:00:00Z'), night, zone)).toEqual(paris('2026-10-25T08:00'));
  });
});

describe('working hours', () => {
  it('skip the weekend', () => {
    expect(addWorkingHours(paris('2026-11-20T18:00'), 24, { calendar })).toEqual(paris('2026-11-23T18:00'));
    expect(addWorkingHours(paris('2026-11-21T09:00'), 1, { calendar })).toEqual(paris('2026-11-23T01:00'));
  });

  it('skip public holidays and closures', () => {
    expect(addWorkingHours(paris('2026-11-10T12:00'), 24, { calendar })).toEqual(paris('2026-11-12T12:00'));
    const closures = [{ from: '2026-11-12', until: '2026-11-17' }];
    expect(addWorkingHours(paris('2026-11-10T12:00'), 24, { calendar, closures })).toEqual(
      paris('2026-11-18T12:00'),
    );
  });

  it('say so instead of counting for ever when nothing is ever open', () => {
    const closures = [{ from: '2026-01-01', until: '9999-12-31' }];
    expect(() => addWorkingHours(paris('2026-11-10T12:00'), 1, { calendar, closures })).toThrow(RangeError);
  });

  it('count back what was added', () => {
    const start = fc.date({
      min: paris('2026-01-01T00:00'),
      max: paris('2028-01-01T00:00'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 400 }), (from, hours) => {
        const end = addWorkingHours(from, hours, { calendar });
        expect(workingHoursBetween(from, end, { calendar })).toBeCloseTo(hours, 6);
        expect(workingHoursBetween(end, from, { calendar })).toBe(0);
      }),
      { numRuns: 50 },
    );
  });
});
