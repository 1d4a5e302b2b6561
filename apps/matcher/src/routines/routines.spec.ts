import { nextRoutineAt } from './routines.js';

const next = (now: string, weekday?: 1) =>
  nextRoutineAt({ minute: 180, ...(weekday && { weekday }) }, new Date(now), 'Europe/Paris').toISOString();

describe('the time of a routine', () => {
  it('is that night, or the next once it has begun', () => {
    expect(next('2026-10-05T00:00:00Z')).toBe('2026-10-05T01:00:00.000Z');
    expect(next('2026-10-05T01:00:00Z')).toBe('2026-10-06T01:00:00.000Z');
  });

  it('is on the clock of the territory, summer or winter', () => {
    expect(next('2026-10-25T02:00:00Z')).toBe('2026-10-26T02:00:00.000Z');
  });

  it('is the night of its weekday', () => {
    expect(next('2026-10-05T00:00:00Z', 1)).toBe('2026-10-05T01:00:00.000Z');
    expect(next('2026-10-05T02:00:00Z', 1)).toBe('2026-10-12T01:00:00.000Z');
  });
});
