import { houseTopics } from '@app/contracts';
import fc from 'fast-check';
import { sampleTerms } from '../pair/index.js';
import type { HomeProfile, HouseWish, OfferProfile, StayProfile } from '../profiles/index.js';
import { sampleNeed, sampleOffer } from '../profiles/index.js';
import { freeShare } from './conditions/dates.js';
import { household } from './conditions/household.js';
import { harmonyOf } from './harmony.js';
import { homeConditions } from './home-conditions.js';
import { sampleHome, sampleStay } from './sample-home.js';
import { shortlistHomes } from './shortlist.js';

const wish = (topic: HouseWish['topic'], wanted: boolean, firm = false): HouseWish => ({
  topic,
  wanted,
  firm,
});

const need = sampleNeed({ kind: 'hosting', tier: 4, flexible: true, sessions: [], stay: sampleStay() });
const host = (name: string, home: Partial<HomeProfile>, changes: Partial<OfferProfile> = {}) =>
  sampleOffer({
    offerId: `offer-${name}`,
    volunteerId: `volunteer-${name}`,
    kinds: ['hosting'],
    clearances: [{ tier: 4, associationId: null, validUntilDay: null }],
    confidentialitySigned: true,
    home: sampleHome(home),
    ...changes,
  });

describe('a home for a stay', () => {
  it.each(Object.entries(homeConditions))('%s tells its two cases apart', (_, { cases, holds }) => {
    const held = ({ home, stay }: (typeof cases)['passes']) => holds(sampleHome(home), sampleStay(stay));
    expect([held(cases.passes), held(cases.fails)]).toEqual([true, false]);
  });

  it.each<[string, HomeProfile['adults'], Partial<StayProfile>, boolean]>([
    ['a man with a man', ['man'], { adults: ['man'] }, true],
    ['a woman with a woman', ['woman'], {}, true],
    ['a woman with a man', ['man'], {}, false],
    ['a woman with two men', ['man', 'man'], {}, false],
    ['a woman with somebody who did not say', [null], {}, false],
    ['somebody who did not say with a man', ['man'], { adults: [null] }, false],
    ['a couple with a man', ['man'], { adults: ['woman', 'man'] }, true],
    ['two women with a man', ['man'], { adults: ['woman', 'woman'] }, false],
    ['a home where nobody is named', [], {}, false],
    ['children alone', ['woman'], { adults: [], minors: 1 }, false],
    ['her own request, approved', ['man'], { menOnlyHome: { askedByGuest: true, approvals: 2 } }, true],
    ['one approval', ['man'], { menOnlyHome: { askedByGuest: true, approvals: 1 } }, false],
    ['nobody asked for it', ['man'], { menOnlyHome: { askedByGuest: false, approvals: 2 } }, false],
    [
      'approved, with a child',
      ['man'],
      { minors: 1, menOnlyHome: { askedByGuest: true, approvals: 2 } },
      false,
    ],
  ])('household: %s', (_, adults, stay, holds) => {
    expect(household.holds(sampleHome({ adults }), sampleStay(stay))).toBe(holds);
  });

  it.each<[string, HomeProfile['adults'], boolean]>([
    ['the host alone', ['woman'], true],
    ['two women', ['woman', 'woman'], true],
    ['the host and a man', ['woman', 'man'], false],
    ['the host and somebody who did not say', ['woman', null], false],
  ])('is a woman’s where the guest asks for women: %s', (_, adults, isListed) => {
    const stay = sampleStay({ safetyWish: 'woman' });
    const homes = [host('home', { adults }, { safety: { gender: 'woman', wish: null } })];
    const asked = { ...need, stay, safety: { ...need.safety, wish: 'woman' as const } };
    expect(shortlistHomes(homes, asked, sampleTerms('pull'))).toHaveLength(isListed ? 1 : 0);
  });

  it('counts a day once, however often it is free', () => {
    const days = { fromDay: 10, toDay: 19 };
    const free = (...ranges: readonly (readonly [number, number])[]) =>
      freeShare(
        ranges.map(([fromDay, toDay]) => ({ fromDay, toDay })),
        days,
      );
    expect(free([10, 14], [12, 15])).toBe(0.6);
    expect(free([18, 30], [0, 10], [5, 11])).toBe(0.4);
    expect(free()).toBe(0);
    expect(freeShare([{ fromDay: 0, toDay: 99 }], { fromDay: 5, toDay: 4 })).toBe(0);
  });
});

describe('the harmony of a home and its guests', () => {
  it('is the geometric mean of both sides', () => {
    const home = sampleHome({ habits: { pets: true, visitors: true }, wishes: [wish('smoking', false)] });
    const stay = sampleStay({
      habits: { smoking: false },
      wishes: [wish('pets', false), wish('visitors', true)],
    });
    expect(harmonyOf(home, stay)).toEqual({ host: 1, guest: 0.5, both: Math.sqrt(0.5) });
    expect(harmonyOf(sampleHome(), sampleStay()).both).toBe(1);
  });

  it('never falls when a side comes to live as the other wishes', () => {
    const habits = fc.dictionary(fc.constantFrom(...houseTopics), fc.boolean());
    const wishes = fc.array(
      fc.record({ topic: fc.constantFrom(...houseTopics), wanted: fc.boolean(), firm: fc.boolean() }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(habits, wishes, wishes, (lived, hers, his) => {
        const stay = sampleStay({ wishes: hers });
        const home = sampleHome({ habits: lived, wishes: his });
        const topics = new Set(hers.map(({ topic }) => topic));
        const kind = Object.fromEntries(
          [...topics].map((topic) => [topic, hers.find((w) => w.topic === topic)!.wanted]),
        );
        const { host, guest, both } = harmonyOf(home, stay);
        const single = hers.filter(({ topic }, at) => hers.findIndex((w) => w.topic === topic) === at);
        const alone = sampleStay({ wishes: single });
        const better = sampleHome({ habits: { ...lived, ...kind }, wishes: his });
        expect(harmonyOf(better, alone).both).toBeGreaterThanOrEqual(harmonyOf(home, alone).both);
        for (const value of [host, guest, both]) expect(value >= 0 && value <= 1).toBe(true);
      }),
    );
  });
});

describe('a shortlist', () => {
  const named = (...hosts: readonly OfferProfile[]) =>
    shortlistHomes(hosts, need, sampleTerms('pull')).map(({ offerId }) => offerId);

  it('names three homes, by the wishes of both sides', () => {
    const wishing = { wishes: [wish('smoking', false), wish('pets', false)] };
    const hosts = [
      host('half', { wishes: [wish('smoking', false), wish('pets', true)] }),
      host('all', wishing),
      host('none', { wishes: [wish('smoking', true)] }),
      host('content', {}),
    ];
    const stay = sampleStay({ habits: { smoking: false, pets: false } });
    const list = shortlistHomes(hosts, { ...need, stay }, sampleTerms('pull'));
    expect(list.map(({ offerId }) => offerId).toSorted()).toEqual([
      'offer-all',
      'offer-content',
      'offer-half',
    ]);
    expect(list.at(-1)).toMatchObject({
      offerId: 'offer-half',
      harmony: { host: 0.5, guest: 1 },
      freeShare: 1,
    });
  });

  it('lets nobody in who fails a safeguard, or whose home nobody described', () => {
    const lapsed = [{ tier: 4 as const, associationId: null, validUntilDay: 1 }];
    expect(
      named(
        host('unvisited', {}, { clearances: [{ tier: 3, associationId: null, validUntilDay: null }] }),
        host('lapsed', {}, { clearances: lapsed }),
        host('men', { adults: ['man'] }),
        host('undescribed', {}, { home: null }),
        host('blocked', {}, { blockedAssociationIds: ['association-1'] }),
        host('elsewhere', {}, { kinds: ['mentoring'], home: null }),
        host('fine', {}),
      ),
    ).toEqual(['offer-fine']);
  });

  it('asks that the clearance of a host holds up to the last night', () => {
    const until = (validUntilDay: number) =>
      named(host('home', {}, { clearances: [{ tier: 4, associationId: null, validUntilDay }] }));
    expect([until(20_609), until(20_608)]).toEqual([['offer-home'], []]);
  });

  it('is empty for a kind without a home', () => {
    expect(shortlistHomes([host('fine', {})], sampleNeed(), sampleTerms('pull'))).toEqual([]);
  });
});
