import fc from 'fast-check';
import { defaultSettings } from '../territories/index.js';
import { dayOfDate } from '../time/index.js';
import { readHome, sinceHomeChanged } from './home.js';
import { keepAdults } from './keep-adults.js';
import { shortlistOpenFor } from './opens-home.js';
import { isShortEnough } from './stay-length.js';
import { readStay } from './stay.js';
import { asksForUnaccompaniedMinor } from './unaccompanied.js';

const today = '2026-10-05';
const home = {
  privateRoom: true,
  beds: 2,
  adults: ['woman', null],
  free: [{ from: '2026-11-01', until: '2027-01-31' }],
};
const stay = { adults: ['woman'], minors: 1, from: '2026-11-01', until: '2026-11-30' };
const hosting = { kinds: ['hosting'] as const, today };
const read = (changes: object, context = { kind: 'hosting' as 'hosting' | 'emergency-hosting', today }) =>
  readStay({ ...stay, ...changes }, '/stay', context);

describe('a home as its host describes it', () => {
  it('keeps what was said, and dates it', () => {
    const habits = { pets: true };
    const wishes = [{ topic: 'smoking', wanted: false }];
    expect(readHome({ ...home, habits, wishes }, '/home', hosting)).toEqual({
      ...home,
      stepFree: null,
      unchangedSince: today,
      nights: [],
      habits,
      wishes: [{ topic: 'smoking', wanted: false, firm: false }],
    });
  });

  it.each<[object | undefined, string, string]>([
    [undefined, 'home-missing', '/home'],
    [{ ...home, privateRoom: undefined }, 'home-invalid', '/home/privateRoom'],
    [{ ...home, beds: 0 }, 'home-invalid', '/home/beds'],
    [{ ...home, beds: Number.NaN }, 'home-invalid', '/home/beds'],
    [{ ...home, adults: [] }, 'adults-invalid', '/home/adults'],
    [{ ...home, adults: undefined }, 'adults-invalid', '/home/adults'],
    [{ ...home, adults: ['lady'] }, 'gender-unknown', '/home/adults/0'],
    [{ ...home, free: [] }, 'home-dates-missing', '/home/free'],
    [
      { ...home, free: [{ from: '2026-11-02', until: '2026-11-01' }] },
      'dates-inverted',
      '/home/free/0/until',
    ],
    [{ ...home, free: [{ from: '2026-01-02', until: '2026-01-03' }] }, 'dates-passed', '/home/free/0/until'],
    [{ ...home, nights: ['2026-02-30'] }, 'date-invalid', '/home/nights/0'],
    [{ ...home, habits: { politics: true } }, 'house-topic-unknown', '/home/habits'],
    [{ ...home, wishes: [{ topic: 'pets' }] }, 'house-wish-invalid', '/home/wishes/0/wanted'],
    [
      { ...home, wishes: [true, false].map((wanted) => ({ topic: 'pets', wanted })) },
      'house-wish-twice',
      '/home/wishes/1/topic',
    ],
  ])('%j is refused: %s', (given, code, pointer) => {
    expect(() => readHome(given, '/home', hosting)).toThrow(expect.objectContaining({ code, pointer }));
  });

  it('is only kept of who opens it', () => {
    expect(() => readHome(home, '/home', { kinds: ['mentoring'], today })).toThrow('home-not-offered');
    expect(() => readHome(home, '/home', { kinds: ['emergency-hosting'], today })).toThrow(
      'home-dates-missing',
    );
  });

  it.each<[string, object, string, string]>([
    ['nothing', {}, '75018', '2026-01-01'],
    ['more beds and other dates', { beds: 3, nights: ['2026-12-01'] }, '75018', '2026-01-01'],
    ['somebody who moved in', { adults: ['woman', null, null] }, '75018', today],
    ['another adult', { adults: ['woman', 'man'] }, '75018', today],
    ['another room', { privateRoom: false }, '75018', today],
    ['a move', {}, '75011', today],
  ])('is dated anew when it is no longer what was seen: %s', (_, changes, postalCode, since) => {
    const before = { ...readHome(home, '/home', hosting)!, unchangedSince: '2026-01-01' };
    const after = readHome({ ...home, ...changes }, '/home', hosting);
    const now = sinceHomeChanged({ home: before, postalCode: '75018' }, { home: after, postalCode });
    expect(now?.unchangedSince).toBe(since);
    const opened = sinceHomeChanged({ home: null, postalCode }, { home: after, postalCode });
    expect(opened?.unchangedSince).toBe(today);
  });

  it('keeps its adults when somebody changes it who is not shown who they are', () => {
    const before = readHome(home, '/home', hosting)!;
    const keep = (adults: readonly (string | null)[]) =>
      keepAdults(before, readHome({ ...home, beds: 3, adults }, '/home', hosting));
    expect(keep([null, null])).toMatchObject({ beds: 3, adults: home.adults });
    for (const said of [[null], [null, null, null], ['woman', null], ['man', null]])
      expect(() => keep(said)).toThrow(
        expect.objectContaining({ code: 'adults-said-by-host', pointer: '/home/adults' }),
      );
    expect([keepAdults(null, before), keepAdults(before, null)]).toEqual([before, null]);
  });
});

describe('a stay as a caseworker asks for it', () => {
  it('keeps nights and household, and nothing of who it is', () => {
    expect(read({ name: 'Amina', unaccompaniedMinor: 'no' })).toEqual({
      ...stay,
      stepFree: false,
      menOnlyHomeAsked: false,
      since: '2026-11-01',
      habits: {},
      wishes: [],
    });
  });

  it.each<[object, string, string]>([
    [{ adults: [] }, 'adults-invalid', '/stay/adults'],
    [{ minors: -1 }, 'stay-invalid', '/stay/minors'],
    [{ minors: Number.NaN }, 'stay-invalid', '/stay/minors'],
    [{ menOnlyHomeAsked: true }, 'men-only-home-invalid', '/stay/menOnlyHomeAsked'],
    [{ until: '2026-10-31' }, 'dates-inverted', '/stay/until'],
    [{ since: '2026-11-02' }, 'dates-inverted', '/stay/since'],
    [{ from: '2026-09-01', until: '2026-10-04' }, 'dates-passed', '/stay/until'],
    [{ until: '2027-01-30' }, 'stay-too-long', '/stay/until'],
    [{ since: '2025-11-01' }, 'stay-too-long', '/stay/until'],
  ])('%j is refused: %s', (changes, code, pointer) => {
    expect(() => read(changes)).toThrow(expect.objectContaining({ code, pointer }));
  });

  it('takes 90 days, renewed up to twelve months, and seven nights of an emergency', () => {
    const emergency = { kind: 'emergency-hosting', today } as const;
    expect(read({ until: '2027-01-29' })).not.toBeNull();
    expect(read({ since: '2026-01-01', until: '2026-12-31' })).not.toBeNull();
    expect(read({ until: '2026-11-07' }, emergency)).not.toBeNull();
    expect(() => read({ until: '2026-11-08' }, emergency)).toThrow('stay-too-long');
  });

  it('never becomes longer by being split into periods', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(lengths, (periods) => {
        const sinceDay = dayOfDate('2026-11-01');
        let fromDay = sinceDay;
        const accepted = periods.every((length) => {
          const days = { fromDay, toDay: fromDay + length - 1 };
          fromDay += length;
          return isShortEnough({ days, sinceDay, emergency: false });
        });
        expect(accepted).toBe(fromDay - sinceDay <= 365);
      }),
    );
  });
});

describe('a minor without an adult of the family', () => {
  it('is never a guest, whatever is said or left out', () => {
    const answer = fc.constantFrom('yes', 'no', 'unknown', undefined, null, 'adult', true);
    const adults = fc.constantFrom(undefined, [], ['woman'], [null], 'woman');
    fc.assert(
      fc.property(answer, adults, fc.nat(5), (unaccompaniedMinor, given, minors) => {
        const refused = asksForUnaccompaniedMinor({
          kind: 'hosting',
          stay: { ...stay, minors, adults: given, unaccompaniedMinor },
        });
        expect(refused).toBe(!(unaccompaniedMinor === 'no' && Array.isArray(given) && given.length > 0));
      }),
      { numRuns: 500 },
    );
    expect(asksForUnaccompaniedMinor({ kind: 'conversation', stay })).toBe(false);
  });
});

describe('a territory', () => {
  it('shortlists homes only for the kinds of stay that it opened', () => {
    const open = (shortlistedKinds: typeof defaultSettings.shortlistedKinds) => ({
      settings: { ...defaultSettings, shortlistedKinds },
    });
    expect(shortlistOpenFor('hosting', open([]))).toMatchObject({
      code: 'kind-not-open',
      wayOut: 'ask-coordinator',
    });
    expect(shortlistOpenFor('hosting', open(['hosting']))).toBeUndefined();
    expect(shortlistOpenFor('emergency-hosting', open(['hosting']))).toBeDefined();
    expect(shortlistOpenFor('mentoring', open(['mentoring']))).toBeDefined();
  });
});
