import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dateOfDay } from './calendar-date.js';
import { addLocalDays, instantAt, localDate, localParts, localSpans } from './local-time.js';

const zone = 'Europe/Paris';
const at = (iso: string) => new Date(iso);
const anyInstant = fc.date({
  min: at('2020-01-01T00:00:00Z'),
  max: at('2035-01-01T00:00:00Z'),
  noInvalidDate: true,
});
const anyZone = fc.constantFrom(
  'Europe/Paris',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'UTC',
);

describe('localParts', () => {
  it('reads the wall clock on both sides of the change of 25 October 2026', () => {
    // 03:00 summer time becomes 02:00.
    expect(localParts(at('2026-10-25T00:59:59Z'), zone)).toMatchObject({ weekday: 7, minute: 179 });
    expect(localParts(at('2026-10-25T01:00:00Z'), zone)).toMatchObject({ weekday: 7, minute: 120 });
  });

  it('reads the wall clock on both sides of the change of 28 March 2027', () => {
    // 02:00 becomes 03:00 summer time.
    expect(localParts(at('2027-03-28T00:59:00Z'), zone).minute).toBe(119);
    expect(localParts(at('2027-03-28T01:00:00Z'), zone).minute).toBe(180);
  });

  it('gives the local day, not the one in Greenwich', () => {
    expect(localDate(at('2026-12-31T23:30:00Z'), zone)).toBe('2027-01-01');
    expect(localParts(at('2026-12-31T23:30:00Z'), zone)).toMatchObject({ weekday: 5, minute: 30 });
  });

  it('agrees with Temporal anywhere, any time', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (instant, somewhere) => {
        const there = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(somewhere);
        const parts = localParts(instant, somewhere);
        expect(dateOfDay(parts.localDay)).toBe(there.toPlainDate().toString());
        expect(parts.weekday).toBe(there.dayOfWeek);
        expect(parts.minute).toBe(there.hour * 60 + there.minute);
      }),
    );
  });
});

describe('instantAt', () => {
  it('takes the first showing of an hour shown twice', () => {
    expect(instantAt('2026-10-25', 150, zone)).toEqual(at('2026-10-25T00:30:00Z'));
  });

  it('moves an hour left out as far as the clock was moved', () => {
    expect(instantAt('2027-03-28', 150, zone)).toEqual(at('2027-03-28T01:30:00Z'));
  });

  it('reads 24:00 and later as the next day', () => {
    expect(instantAt('2026-06-30', 1440, zone)).toEqual(instantAt('2026-07-01', 0, zone));
    expect(instantAt('2026-06-30', 1560, zone)).toEqual(at('2026-07-01T00:00:00Z'));
  });

  it('agrees with Temporal, gaps and repeats included', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 0, max: 1439 }), anyZone, (instant, minute, somewhere) => {
        const date = instant.toISOString().slice(0, 10);
        const plain = Temporal.PlainDate.from(date).toPlainDateTime({
          hour: Math.floor(minute / 60),
          minute: minute % 60,
        });
        const expected = plain.toZonedDateTime(somewhere).epochMilliseconds;
        expect(instantAt(date, minute, somewhere).getTime()).toBe(expected);
      }),
    );
  });
});

describe('localSpans', () => {
  it('cuts a night where the clock is changed', () => {
    const minutes = (from: string, to: string) =>
      localSpans(at(from), at(to), zone).map((span) => [span.from % 1440, span.to % 1440]);
    expect(minutes('2026-10-25T00:30:00Z', '2026-10-25T03:30:00Z')).toEqual([
      [150, 180],
      [120, 270],
    ]);
    expect(minutes('2027-03-28T00:30:00Z', '2027-03-28T01:30:00Z')).toEqual([
      [90, 120],
      [180, 210],
    ]);
  });

  it('is empty for no time at all', () => {
    expect(localSpans(at('2026-01-01T00:00:00Z'), at('2026-01-01T00:00:00Z'), zone)).toEqual([]);
  });
});

describe('addLocalDays', () => {
  it('keeps the hour of the wall clock over a change', () => {
    expect(addLocalDays(at('2026-10-24T08:00:00Z'), 1, zone)).toEqual(at('2026-10-25T09:00:00Z'));
    expect(addLocalDays(at('2027-03-27T09:00:00Z'), 1, zone)).toEqual(at('2027-03-28T08:00:00Z'));
  });
});
