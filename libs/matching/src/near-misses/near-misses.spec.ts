import { gateCodes, gates } from '@app/contracts';
import fc from 'fast-check';
import type { Change, NeedChange, OfferChange } from '../changes/index.js';
import { changedNeeds, changedOffer } from '../changes/index.js';
import { evaluateGates } from '../gates/index.js';
import type { MatchMode } from '../pair/index.js';
import { sampleTerms } from '../pair/index.js';
import type { Draw } from '../profiles/drawn-profiles.js';
import { drawnNeed, drawnOffer, seededDraw } from '../profiles/drawn-profiles.js';
import type { NeedProfile, OfferProfile } from '../profiles/index.js';
import { sampleNeed, sampleOffer } from '../profiles/index.js';
import { missableGates } from './funnel.js';
import { nearMissesOfNeed, nearMissesOfOffer } from './near-misses-of.js';
import { toldCount } from './told-count.js';

const zone = 'Europe/Paris';
const copies = 5;

const ofNeed = (need: NeedProfile, offers: readonly OfferProfile[]) => {
  const count = nearMissesOfNeed(need, sampleTerms(), zone);
  offers.forEach((offer) => count.add(offer));
  return count.result();
};

const ofOffer = (offer: OfferProfile, needs: readonly NeedProfile[]) => {
  const count = nearMissesOfOffer(offer, sampleTerms().engine, () => sampleTerms());
  needs.forEach((need) => count.add(need));
  return count.result();
};

/** Volunteers who often fit but for one thing, each of them five times so that no count is too small to be told. */
function nearbyOffers(draw: Draw, need: NeedProfile): OfferProfile[] {
  return Array.from({ length: 12 }, (_, ordinal) => {
    const { availability, lon, lat, maxTravelKm, load, languages, safety, accessNeeds } = drawnOffer(
      draw,
      ordinal,
    );
    const required = need.requiredLanguages.map(({ code }) => ({ code, level: 'B1' }) as const);
    return sampleOffer({
      kinds: [need.kind],
      availability,
      load,
      ...(draw(1, 2) === 1 ? { lon, lat, maxTravelKm } : {}),
      languages: draw(1, 4) === 1 ? languages : required,
      safety,
      accessNeeds,
      skills: need.requiredSkills,
      confidentialitySigned: true,
      clearances: [{ tier: 2, associationId: null, validUntilDay: null }],
    });
  }).flatMap((offer, ordinal) =>
    Array.from({ length: copies }, (_, copy) => ({
      ...offer,
      offerId: `offer-${ordinal}-${copy}`,
      volunteerId: `person-${ordinal}-${copy}`,
    })),
  );
}

const openNeed = (draw: Draw): NeedProfile => ({
  ...drawnNeed(draw, 0),
  active: true,
  kindOpen: true,
  associationReady: true,
  placesHeld: 0,
  blockedVolunteerIds: [],
});

const failedOf = (offer: OfferProfile, need: NeedProfile, mode: MatchMode) =>
  evaluateGates(offer, need, sampleTerms(mode)).filter(({ passed }) => !passed);

/** Every pair that the change makes of this one; any of them will do. */
function changedPairs(offer: OfferProfile, need: NeedProfile, change: Change) {
  const ofItsOffer = ['further', 'remote', 'free', 'speaks'].includes(change.kind);
  return ofItsOffer
    ? [[changedOffer(offer, change as OfferChange), need] as const]
    : changedNeeds(need, change as NeedChange, zone).map((asked) => [offer, asked] as const);
}

/** Fails exactly this gate, and nothing once this one thing is changed. */
function isBrought(
  offer: OfferProfile,
  need: NeedProfile,
  { gate, change }: { readonly gate: string; readonly change: Change },
  mode: MatchMode,
): boolean {
  const failed = failedOf(offer, need, mode).map(({ code }) => code);
  return (
    failed.length === 1 &&
    failed[0] === gate &&
    changedPairs(offer, need, change).some(([changed, asked]) => failedOf(changed, asked, mode).length === 0)
  );
}

const check = (property: (draw: Draw) => void, numRuns = 80) =>
  fc.assert(
    fc.property(fc.integer(), (seed) => property(seededDraw(seed))),
    { numRuns },
  );

describe('near misses of a need', () => {
  it('count exactly the pairs that fail one gate alone and pass once that is relaxed', () => {
    let told = 0;
    check((draw) => {
      const need = openNeed(draw);
      const offers = nearbyOffers(draw, need);
      for (const { ways } of ofNeed(need, offers).gates) {
        for (const way of ways) {
          told += 1;
          expect(way.count).toBe(
            toldCount(offers.filter((offer) => isBrought(offer, need, way, 'push')).length),
          );
        }
      }
    });
    expect(told).toBeGreaterThan(10);
  });

  it('find the same near misses as testing every gate of every pair', () => {
    check((draw) => {
      const need = openNeed(draw);
      const offers = nearbyOffers(draw, need);
      const { gates: missed, funnel } = ofNeed(need, offers);
      for (const { gate, count } of missed) {
        const alone = offers.filter((offer) => {
          const failed = failedOf(offer, need, 'push');
          return failed.length === 1 && failed[0]!.code === gate;
        });
        expect(count).toBeGreaterThan(0);
        expect(count).toBeLessThanOrEqual(alone.length);
      }
      expect(funnel.at(-1)!.count).toBe(
        offers.filter((offer) => failedOf(offer, need, 'push').length === 0).length,
      );
    });
  });

  it('never change for somebody who fails what may not be told: they are as if they were not there', () => {
    const today = 0;
    const failing: readonly Partial<OfferProfile>[] = [
      { clearances: [] },
      { minimumAgeDays: { 16: null, 18: null } },
      { safety: { gender: null, wish: 'man' } },
      { accessNeeds: ['sign-language'] },
      { blockedAssociationIds: ['association-1', 'association-2', 'association-3'] },
      { load: { concurrent: 9, maxConcurrent: 1, maxWeeklyMinutes: null, booked: [] } },
      { active: false },
      { consented: false },
      { clearances: [{ tier: 4, associationId: null, validUntilDay: today }] },
    ];
    check((draw) => {
      // Nobody said who the person is: a wish of the volunteer about her cannot be met.
      const need: NeedProfile = { ...openNeed(draw), safety: { gender: null, wish: null, alone: true } };
      const offers = nearbyOffers(draw, need);
      const without = ofNeed(need, offers.slice(copies));
      const flipped = failing[draw(0, failing.length - 1)]!;
      const withFailing = offers.map((offer, index) => (index < copies ? { ...offer, ...flipped } : offer));
      expect(ofNeed(need, withFailing)).toEqual(without);
      const wish: NeedProfile = { ...need, safety: { gender: null, wish: 'woman', alone: true } };
      const unsaid = offers.map((offer) => ({ ...offer, safety: { gender: null, wish: null } }));
      expect(ofNeed(wish, unsaid)).toEqual(ofNeed(wish, []));
    });
  });

  it('count nobody whom the change would push over a limit of her own', () => {
    const offers = Array.from({ length: 6 }, (_, ordinal) =>
      sampleOffer({
        offerId: `offer-${ordinal}`,
        availability: { weekly: [{ day: 2, fromMinute: 480, toMinute: 800 }], exceptions: [] },
      }),
    );
    const full = offers.map((offer) => ({ ...offer, load: { ...offer.load, maxWeeklyMinutes: 60 } }));
    expect(ofNeed(sampleNeed(), offers).best).toEqual({
      gate: 'schedule',
      change: { kind: 'moved', day: null, part: 'morning' },
      count: 6,
    });
    expect(ofNeed(sampleNeed(), full)).toMatchObject({ gates: [], best: null });
  });

  it('tell no count from one to four, and nothing by the order of such counts', () => {
    const named = (day: 3 | 4, count: number) =>
      Array.from({ length: count }, (_, ordinal) =>
        sampleOffer({
          offerId: `offer-${day}-${ordinal}`,
          availability: { weekly: [{ day, fromMinute: 1080, toMinute: 1320 }], exceptions: [] },
        }),
      );
    const fewWednesdays = ofNeed(sampleNeed(), [...named(3, 1), ...named(4, 4)]);
    const fewThursdays = ofNeed(sampleNeed(), [...named(3, 4), ...named(4, 1)]);
    expect(fewWednesdays.gates).toEqual(fewThursdays.gates);
    expect(fewWednesdays.gates[0]!.ways.map(({ count }) => count)).toEqual([null, null, null]);
    check((draw) => {
      const need = openNeed(draw);
      const some = nearbyOffers(draw, need).filter(() => draw(1, 3) === 1);
      const { funnel, gates: missed } = ofNeed(need, some);
      const counts = [...funnel, ...missed, ...missed.flatMap(({ ways }) => ways)].map(({ count }) => count);
      expect(counts.filter((count) => count !== null && count > 0 && count < 5)).toEqual([]);
    });
  });

  it('name time, frequency, distance and level, and no other gate', () => {
    expect([...missableGates].sort()).toEqual(gateCodes.filter((code) => gates[code].relaxable).sort());
    check((draw) => {
      const need = openNeed(draw);
      const text = JSON.stringify(ofNeed(need, nearbyOffers(draw, need)));
      const silent = gateCodes.filter((code) => !gates[code].disclosed);
      expect(silent.filter((code) => text.includes(`"${code}"`))).toEqual([]);
    });
  });
});

describe('near misses of an offer', () => {
  it('count exactly the needs that one of its own limits keeps away', () => {
    let told = 0;
    check((draw) => {
      const drawn = drawnOffer(draw, 0);
      const offer = { ...drawn, active: true, consented: true, accessNeeds: [] };
      const needs = Array.from({ length: 15 }, () => openNeed(draw)).flatMap((need, ordinal) =>
        Array.from({ length: copies }, (_, copy) => ({ ...need, needId: `near-${ordinal}-${copy}` })),
      );
      for (const { ways } of ofOffer(offer, needs).gates) {
        for (const way of ways) {
          told += 1;
          expect(way.count).toBe(
            toldCount(needs.filter((need) => isBrought(offer, need, way, 'pull')).length),
          );
        }
      }
    });
    expect(told).toBeGreaterThan(10);
  });

  it('are the same as without the needs that she may not take', () => {
    check((draw) => {
      const offer = { ...drawnOffer(draw, 0), safety: { gender: null, wish: null } };
      const needs = Array.from({ length: 10 }, () => openNeed(draw));
      const closed: readonly Partial<NeedProfile>[] = [
        { tier: 4 },
        { safety: { gender: 'man', wish: 'woman', alone: true } },
        { blockedVolunteerIds: [offer.volunteerId] },
      ];
      const shut = { ...needs[0]!, ...closed[draw(0, closed.length - 1)]! };
      expect(ofOffer(offer, [shut, ...needs.slice(1)])).toEqual(ofOffer(offer, needs.slice(1)));
    });
  });
});
