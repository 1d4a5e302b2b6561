import { paris } from '../territories/index.js';
import { isBatchHour, nextBatchAt } from './next-batch-at.js';

describe('the clock of batches', () => {
  it.each([
    ['2026-03-02T09:07:00Z', '2026-03-02T09:15:00.000Z'],
    ['2026-03-02T09:15:00Z', '2026-03-02T09:30:00.000Z'],
    ['2026-03-02T18:44:59Z', '2026-03-02T18:45:00.000Z'],
    ['2026-03-02T18:45:00Z', '2026-03-03T07:00:00.000Z'],
    ['2026-03-02T02:00:00Z', '2026-03-02T07:00:00.000Z'],
    // The night in which the clock goes forward.
    ['2026-03-28T20:00:00Z', '2026-03-29T06:00:00.000Z'],
  ])('after %s it rings at %s', (now, next) => {
    expect(nextBatchAt(new Date(now), paris).toISOString()).toBe(next);
  });

  it.each([
    ['2026-03-02T07:00:00Z', true],
    ['2026-03-02T18:59:00Z', true],
    ['2026-03-02T06:59:00Z', false],
    ['2026-03-02T19:00:00Z', false],
  ])('at %s batches are planned: %s', (now, planned) => {
    expect(isBatchHour(new Date(now), paris)).toBe(planned);
  });
});
