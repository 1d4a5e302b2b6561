import fc from 'fast-check';
import { instantAt } from '../local-time.js';
import type { Availability } from './availability.js';
import { isAvailable } from './is-available.js';
import { parseAvailability } from './parse-availability.js';

const zone = 'Europe/Paris';
const at = (iso: string) => new Date(iso);
const from = (weekly: Availability['weekly'], more: Partial<Availability> = {}): Availability => ({
  weekly,
  exceptions: [],
  ...more,
});
const tuesdayMorning = from([{ day: 2, fromMinute: 540, toMinute: 720 }]);
const tuesday = (fromMinute: number, toMinute: number, date = '2026-11-24') =>
  [instantAt(date, fromMinute, zone), instantAt(date, toMinute, zone)] as const;

describe('isAvailable', () => {
  it('holds a session inside the hours, ends included, and no longer one', () => {
    expect(isAvailable(tuesdayMorning, zone, ...tuesday(540, 720))).toBe(true);
    expect(isAvailable(tuesdayMorning, zone, ...tuesday(600, 720))).toBe(true);
    expect(isAvailable(tuesdayMorning, zone, ...tuesday(600, 721))).toBe(false);
    expect(isAvailable(tuesdayMorning, zone, ...tuesday(539, 600))).toBe(false);
    expect(isAvailable(tuesdayMorning, zone, ...tuesday(600, 660, '2026-11-25'))).toBe(false);
  });

  it('is never true for no time or for time backwards', () => {
    const [start, end] = tuesday(600, 660);
    expect(isAvailable(tuesdayMorning, zone, start, start)).toBe(false);
    expect(isAvailable(tuesdayMorning, zone, end, start)).toBe(false);
  });

  it('runs over midnight where both days are free', () => {
    const evenings = from([
      { day: 5, fromMinute: 1200, toMinute: 1440 },
      { day: 6, fromMinute: 0, toMinute: 120 },
    ]);
    const friday = (until: number) =>
      [instantAt('2026-11-27', 1320, zone), instantAt('2026-11-27', until, zone)] as const;
    expect(isAvailable(evenings, zone, ...friday(1560))).toBe(true);
    expect(isAvailable(evenings, zone, ...friday(1561))).toBe(false);
  });

  it('keeps the hours of the wall clock in summer and winter', () => {
    expect(isAvailable(tuesdayMorning, zone, at('2026-07-07T07:00:00Z'), at('2026-07-07T10:00:00Z'))).toBe(
      true,
    );
    expect(isAvailable(tuesdayMorning, zone, at('2026-12-01T08:00:00Z'), at('2026-12-01T11:00:00Z'))).toBe(
      true,
    );
    expect(isAvailable(tuesdayMorning, zone, at('2026-12-01T07:00:00Z'), at('2026-12-01T10:00:00Z'))).toBe(
      false,
    );
  });

  it('does not ask for the hour that is left out on 28 March 2027', () => {
    const aroundGap = from([
      { day: 7, fromMinute: 60, toMinute: 120 },
      { day: 7, fromMinute: 180, toMinute: 240 },
    ]);
    const night = [at('2027-03-28T00:00:00Z'), at('2027-03-28T02:00:00Z')] as const;
    expect(isAvailable(aroundGap, zone, ...night)).toBe(true);
    // The Sunday before has that hour.
    expect(isAvailable(aroundGap, zone, at('2027-03-21T00:00:00Z'), at('2027-03-21T03:00:00Z'))).toBe(false);
  });

  it('asks for both showings of the hour repeated on 25 October 2026', () => {
    const session = [at('2026-10-25T00:15:00Z'), at('2026-10-25T01:45:00Z')] as const; // 02:15 to 02:45, 90 minutes
    expect(isAvailable(from([{ day: 7, fromMinute: 120, toMinute: 180 }]), zone, ...session)).toBe(true);
    expect(isAvailable(from([{ day: 7, fromMinute: 135, toMinute: 165 }]), zone, ...session)).toBe(false);
  });

  it('obeys first and last date, days away, days free and dated hours', () => {
    const bounded = { from: '2026-11-24', until: '2026-12-01' };
    const session = (date: string) => tuesday(600, 660, date);
    const held = (availability: Availability, date: string) =>
      isAvailable(availability, zone, ...session(date));
    const limited = { ...tuesdayMorning, ...bounded };
    expect(
      ['2026-11-17', '2026-11-24', '2026-12-01', '2026-12-08'].map((date) => held(limited, date)),
    ).toEqual([false, true, true, false]);

    const away = from(tuesdayMorning.weekly, {
      exceptions: [
        { from: '2026-11-23', until: '2026-11-24', available: false },
        { from: '2026-11-24', until: '2026-11-26', available: true },
      ],
      dated: [{ date: '2026-11-28', fromMinute: 600, toMinute: 660 }],
    });
    expect(held(away, '2026-11-24')).toBe(false); // away wins
    expect(held(away, '2026-11-26')).toBe(true);
    expect(held(away, '2026-11-28')).toBe(true);
    expect(held(away, '2026-11-29')).toBe(false);
  });
});

describe('parseAvailability', () => {
  it('merges overlapping and touching hours of a day, in order', () => {
    const weekly = [
      { day: 3, fromMinute: 0, toMinute: 1440 },
      { day: 2, fromMinute: 600, toMinute: 720 },
      { day: 2, fromMinute: 540, toMinute: 630 },
      { day: 2, fromMinute: 720, toMinute: 780 },
    ];
    expect(parseAvailability({ weekly }, '')).toEqual({
      weekly: [
        { day: 2, fromMinute: 540, toMinute: 780 },
        { day: 3, fromMinute: 0, toMinute: 1440 },
      ],
      exceptions: [],
    });
  });

  const week = (range: object) => ({ weekly: [range] });
  it.each([
    [[], 'availability-invalid', '/availability'],
    [{ weekly: 'always' }, 'availability-invalid', '/availability/weekly'],
    [week({ day: 0, fromMinute: 0, toMinute: 60 }), 'weekday-invalid', '/availability/weekly/0/day'],
    [week({ day: 1, fromMinute: -1, toMinute: 60 }), 'minute-invalid', '/availability/weekly/0/fromMinute'],
    [week({ day: 1, fromMinute: 0, toMinute: 1441 }), 'minute-invalid', '/availability/weekly/0/toMinute'],
    [week({ day: 1, fromMinute: 0, toMinute: 1.5 }), 'minute-invalid', '/availability/weekly/0/toMinute'],
    [week({ day: 1, fromMinute: 1320, toMinute: 120 }), 'range-inverted', '/availability/weekly/0/toMinute'],
    [week({ day: 1, fromMinute: 60, toMinute: 60 }), 'range-inverted', '/availability/weekly/0/toMinute'],
    [{ from: '2026-02-30' }, 'date-invalid', '/availability/from'],
    [{ from: '2026-03-02', until: '2026-03-01' }, 'dates-inverted', '/availability/until'],
    [
      { exceptions: [{ from: '2026-03-02', until: '2026-03-01' }] },
      'dates-inverted',
      '/availability/exceptions/0/until',
    ],
    [{ dated: [{ date: 'soon' }] }, 'date-invalid', '/availability/dated/0/date'],
    [{ weekly: Array.from({ length: 201 }) }, 'too-many-items', '/availability/weekly'],
  ])('refuses %j with %s', (value, code, pointer) => {
    expect(() => parseAvailability(value, '/availability')).toThrow(
      expect.objectContaining({ code, pointer }),
    );
  });

  it('says the same of any minute after reading as before', () => {
    const range = fc
      .tuple(
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 1, max: 600 }),
      )
      .map(([day, fromMinute, length]) => ({
        day,
        fromMinute,
        toMinute: Math.min(1440, fromMinute + length),
      }));
    fc.assert(
      fc.property(
        fc.array(range, { maxLength: 12 }),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 1439 }),
        (weekly, weekday, minute) => {
          const read = parseAvailability({ weekly }, '');
          const start = instantAt(`2026-11-${23 + weekday}`, minute, zone);
          const free = isAvailable(read, zone, start, new Date(start.getTime() + 60_000));
          const given = weekly.some(
            ({ day, fromMinute, toMinute }) =>
              day === weekday + 1 && fromMinute <= minute && minute + 1 <= toMinute,
          );
          expect(free).toBe(given);
        },
      ),
    );
  });
});
