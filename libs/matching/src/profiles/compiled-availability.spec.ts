import { isAvailable } from '@app/domain/time';
import fc from 'fast-check';
import { compileAvailability, isFree } from './compiled-availability.js';
import { drawnAvailability, seededDraw } from './drawn-profiles.js';
import { sampleNow, sessionProfile } from './index.js';

const halfHourMs = 1_800_000;
const zone = 'Europe/Paris';

describe('compiled availability', () => {
  it('agrees with the calendar of the domain, across the change of clocks too', () => {
    const seen = { free: 0, taken: 0 };
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = seededDraw(seed);
        const availability = drawnAvailability(draw);
        const startsAt = new Date(sampleNow.getTime() + draw(0, 1400) * halfHourMs);
        const endsAt = new Date(startsAt.getTime() + draw(1, draw(1, 60)) * halfHourMs);
        const { spans } = sessionProfile(startsAt, endsAt, zone);
        const compiled = compileAvailability(availability);
        const free = spans.every((span) => isFree(compiled, span.from, span.to));
        expect(free).toBe(isAvailable(availability, zone, startsAt, endsAt));
        seen[free ? 'free' : 'taken'] += 1;
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(seen.free, seen.taken)).toBeGreaterThan(200);
  });

  it('runs on over midnight and over the end of the week', () => {
    const compiled = compileAvailability({
      weekly: [
        { day: 7, fromMinute: 1200, toMinute: 1440 },
        { day: 1, fromMinute: 0, toMinute: 120 },
      ],
      exceptions: [],
    });
    const sunday = 20_520; // 8 March 2026
    const evening = sunday * 1440 + 1320;
    expect([isFree(compiled, evening, evening + 240), isFree(compiled, evening, evening + 250)]).toEqual([
      true,
      false,
    ]);
  });

  it('is computed once for each object', () => {
    const availability = { weekly: [], exceptions: [] };
    expect(compileAvailability(availability)).toBe(compileAvailability(availability));
  });
});
