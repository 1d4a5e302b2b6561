import { isAvailable } from '@app/domain/time';
import fc from 'fast-check';
import { compileAvailability, isFree } from './compiled-availability.js';
import { drawnAvailability } from './drawn-profiles.js';
import { sampleNow, sessionProfile } from './index.js';

const hourMs = 3_600_000;
const zone = 'Europe/Paris';

describe('compiled availability', () => {
  it('agrees with the calendar of the domain, across the change of clocks too', () => {
    fc.assert(
      fc.property(
        fc.gen(),
        fc.integer({ min: 0, max: 1400 }),
        fc.integer({ min: 1, max: 60 }),
        (g, from, half) => {
          const availability = drawnAvailability((min, max) => g(fc.integer, { min, max }));
          const startsAt = new Date(sampleNow.getTime() + (from * hourMs) / 2);
          const endsAt = new Date(startsAt.getTime() + (half * hourMs) / 2);
          const compiled = compileAvailability(availability);
          const { spans } = sessionProfile(startsAt, endsAt, zone);
          expect(spans.every((span) => isFree(compiled, span.from, span.to))).toBe(
            isAvailable(availability, zone, startsAt, endsAt),
          );
        },
      ),
      { numRuns: 2000 },
    );
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
