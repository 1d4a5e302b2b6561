import { suits } from './premises.js';
import { readLentPremises, readPremises } from './read-premises.js';

const hall = { capacity: 30, stepFree: true, equipment: ['tables', 'projector'] } as const;

describe('a room lent', () => {
  it.each([
    ['a lesson for twelve', { capacity: 12, stepFree: true, equipment: ['tables'] as const }, true],
    ['forty people', { capacity: 40, stepFree: false, equipment: [] }, false],
    ['cooking', { capacity: 5, stepFree: false, equipment: ['kitchen'] as const }, false],
  ])('of thirty places, for %s: %s', (_, asked, fits) => {
    expect(suits(asked, hall)).toBe(fits);
  });

  it('with steps suits whoever does not ask for none', () => {
    const upstairs = { ...hall, stepFree: false };
    expect([suits({ ...hall, stepFree: false }, upstairs), suits(hall, upstairs)]).toEqual([true, false]);
  });

  it('is never a dwelling, and somebody says so', () => {
    const { equipment: _none, ...bare } = hall;
    expect(readLentPremises({ ...bare, dwelling: false }, '/premises')).toEqual({ ...bare, equipment: [] });
    for (const dwelling of [true, undefined, 'no'])
      expect(() => readLentPremises({ ...hall, dwelling }, '/premises')).toThrow('premises-dwelling');
  });

  it.each([
    [{ ...hall, capacity: 0 }, 'premises-invalid', '/premises/capacity'],
    [{ ...hall, capacity: Number.NaN }, 'premises-invalid', '/premises/capacity'],
    [{ capacity: 3 }, 'premises-invalid', '/premises/stepFree'],
    [{ ...hall, equipment: ['sauna'] }, 'equipment-unknown', '/premises/equipment/0'],
    ['hall', 'premises-invalid', '/premises/capacity'],
  ])('%j is refused', (given, code, pointer) => {
    expect(() => readPremises(given, '/premises')).toThrow(expect.objectContaining({ code, pointer }));
  });
});
