import fc from 'fast-check';
import { dayOfDate, weekdayOfDay } from '../../time/index.js';
import { easterSunday } from './easter.js';
import { frenchPublicHolidays } from './french-public-holidays.js';

describe('easterSunday', () => {
  it.each([
    '1818-03-22', // the earliest there can be
    '1943-04-25', // the latest
    '1961-04-02',
    '2000-04-23',
    '2008-03-23',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2038-04-25',
  ])('finds %s', (date) => {
    expect(easterSunday(Number(date.slice(0, 4)))).toBe(date);
  });

  it('is a Sunday from 22 March to 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 4000 }), (year) => {
        const easter = easterSunday(year);
        expect(weekdayOfDay(dayOfDate(easter))).toBe(7);
        expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
      }),
    );
  });
});

describe('frenchPublicHolidays', () => {
  it.each([
    [2026, ['2026-04-06', '2026-05-14', '2026-05-25']],
    [2027, ['2027-03-29', '2027-05-06', '2027-05-17']],
    [2028, ['2028-04-17', '2028-05-25', '2028-06-05']],
  ])(
    'of %i are eight fixed days and three that follow Easter',
    (year, [easterMonday, ascension, whitMonday]) => {
      expect(Object.fromEntries(frenchPublicHolidays(year).map(({ code, date }) => [code, date]))).toEqual({
        'new-year': `${year}-01-01`,
        'easter-monday': easterMonday,
        'labour-day': `${year}-05-01`,
        'victory-1945': `${year}-05-08`,
        ascension,
        'whit-monday': whitMonday,
        'bastille-day': `${year}-07-14`,
        assumption: `${year}-08-15`,
        'all-saints': `${year}-11-01`,
        'armistice-1918': `${year}-11-11`,
        christmas: `${year}-12-25`,
      });
    },
  );
});
