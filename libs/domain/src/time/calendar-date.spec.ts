import fc from 'fast-check';
import { addDays, dateOfDay, dayOfDate, parseCalendarDate, weekdayOfDay } from './calendar-date.js';

describe('calendar dates', () => {
  it('count days from 1970, a Thursday, both ways', () => {
    expect(dayOfDate('1970-01-01')).toBe(0);
    expect(weekdayOfDay(0)).toBe(4);
    expect(weekdayOfDay(-4)).toBe(7);
    expect(weekdayOfDay(dayOfDate('2026-11-22'))).toBe(7);
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
  });

  it('survive the way there and back', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 60_000 }), (day) => dayOfDate(dateOfDay(day)) === day));
  });

  it.each(['2026-02-29', '2026-13-01', '9999-12-31', '2026-1-1', '01/02/2026', '', 20_260_101, null])(
    'refuse %p',
    (value) => {
      expect(() => parseCalendarDate(value, '/date')).toThrow(
        expect.objectContaining({ code: 'date-invalid', pointer: '/date' }),
      );
    },
  );
});
