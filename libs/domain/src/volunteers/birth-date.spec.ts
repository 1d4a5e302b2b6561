import { ageOn, firstDateAged, parseBirthDate } from './birth-date.js';

const today = '2026-10-05';

describe('parseBirthDate', () => {
  it('reads who turns 16 today, not who does tomorrow', () => {
    expect(parseBirthDate('2010-10-05', today, '/bornOn')).toBe('2010-10-05');
    expect(() => parseBirthDate('2010-10-06', today, '/bornOn')).toThrow('too-young');
  });

  it.each([
    ['2026-10-06', 'date-in-future'],
    ['1902-01-01', 'age-implausible'],
    ['2000-02-30', 'date-invalid'],
    ['05/10/2000', 'date-invalid'],
    [20001005, 'date-invalid'],
  ])('refuses %s with %s', (given, code) => {
    expect(() => parseBirthDate(given, today, '/bornOn')).toThrow(
      expect.objectContaining({ code, pointer: '/bornOn' }),
    );
  });
});

describe('coming of age', () => {
  it.each([
    ['2008-10-05', 18],
    ['2008-10-06', 17],
    ['2008-02-29', 18],
  ])('born on %s, one is %d', (bornOn, age) => {
    expect(ageOn(bornOn, today)).toBe(age);
  });

  it.each([
    ['2008-05-02', '2026-05-02'],
    ['2008-02-29', '2026-03-01'],
  ])('born on %s, one is of age from %s', (bornOn, date) => {
    expect(firstDateAged(bornOn, 18)).toBe(date);
    expect(ageOn(bornOn, date)).toBe(18);
  });
});
