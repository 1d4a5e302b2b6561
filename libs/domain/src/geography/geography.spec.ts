import fc from 'fast-check';
import type { Point } from './index.js';
import { distanceKm, travelMinutes } from './index.js';

const notreDame: Point = { lon: 2.3499, lat: 48.853 };
const versailles: Point = { lon: 2.1204, lat: 48.8049 };

/** The great circle, as the reference. */
function haversineKm(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.sqrt(h));
}

const aroundParis = fc.record({
  lon: fc.double({ min: 1.9, max: 2.9, noNaN: true }),
  lat: fc.double({ min: 48.5, max: 49.2, noNaN: true }),
});

describe('distance', () => {
  it('is some 17.6 km from Notre-Dame to Versailles, the same both ways, and nothing to oneself', () => {
    expect(distanceKm(notreDame, versailles)).toBeCloseTo(17.6, 0);
    expect(distanceKm(versailles, notreDame)).toBe(distanceKm(notreDame, versailles));
    expect(distanceKm(notreDame, notreDame)).toBe(0);
  });

  it('stays within 0.1 % of the great circle', () => {
    fc.assert(
      fc.property(aroundParis, aroundParis, (a, b) => {
        const exact = haversineKm(a, b);
        expect(Math.abs(distanceKm(a, b) - exact)).toBeLessThanOrEqual(exact * 0.001 + 1e-6);
      }),
    );
  });
});

describe('travel', () => {
  it('allows 26 minutes for 5 km', () => {
    expect(travelMinutes(5)).toBeCloseTo(26, 10);
    expect(travelMinutes(0)).toBe(0);
  });
});
