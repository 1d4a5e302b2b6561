import type { Draw } from '../profiles/drawn-profiles.js';
import { drawnNeed, drawnOffer, seededDraw } from '../profiles/drawn-profiles.js';
import { sampleOffer } from '../profiles/index.js';
import { checkNeed, checkOffer } from './checked-profile.js';
import { NeedIndex } from './need-index.js';

type Path = readonly string[];

/** Where a profile holds a number. */
const numbersIn = (value: unknown, path: Path = []): readonly Path[] => {
  if (typeof value === 'number') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => numbersIn(inside, [...path, key]));
};

/** A copy with another number there. */
function withNumber<Profile extends object>(profile: Profile, path: Path, number: number): Profile {
  const copy = structuredClone(profile);
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((held, key) => (held as Record<string, unknown>)[key], copy);
  (holder as Record<string, number>)[path.at(-1)!] = number;
  return copy;
}

const offers = (draw: Draw) => Array.from({ length: 20 }, (_, ordinal) => drawnOffer(draw, ordinal));

describe('checkOffer', () => {
  it('lets every offer through that is made of numbers', () => {
    for (const offer of offers(seededDraw(1))) expect(() => checkOffer(offer)).not.toThrow();
  });

  it.each([Number.NaN, Infinity])('lets no %d in, wherever it stands, and says where', (number) => {
    let tried = 0;
    for (const offer of [...offers(seededDraw(2)), sampleOffer()]) {
      for (const path of numbersIn(offer)) {
        tried += 1;
        const refused = { code: 'profile-number-invalid', pointer: `/${path.join('/')}` };
        expect(() => checkOffer(withNumber(offer, path, number))).toThrow(expect.objectContaining(refused));
      }
    }
    expect(tried).toBeGreaterThan(300);
  });

  it.each([0, -5])('lets no offer in that goes %d km', (maxTravelKm) => {
    expect(() => checkOffer(sampleOffer({ maxTravelKm }))).toThrow(
      expect.objectContaining({ pointer: '/maxTravelKm' }),
    );
  });
});

describe('checkNeed', () => {
  const needs = Array.from({ length: 20 }, (_, ordinal) => drawnNeed(seededDraw(3), ordinal));

  it.each([Number.NaN, Infinity])(
    'lets no %d in, wherever it stands, and the index keeps what it had',
    (number) => {
      const index = new NeedIndex();
      let tried = 0;
      for (const need of needs) {
        index.upsert(need);
        for (const path of numbersIn(need)) {
          tried += 1;
          const refused = { code: 'profile-number-invalid', pointer: `/${path.join('/')}` };
          const amiss = withNumber(need, path, number);
          expect(() => checkNeed(amiss)).toThrow(expect.objectContaining(refused));
          expect(() => index.upsert(amiss)).toThrow(expect.objectContaining(refused));
          expect(index.need(need.needId)).toBe(need);
        }
      }
      expect(tried).toBeGreaterThan(100);
    },
  );
});
