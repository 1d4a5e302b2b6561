import type { Tier } from '../kind-definition.js';
import { isKind, kindCodes, kindOf, kinds, type KindCode } from './index.js';

/** The catalogue as the product states it: every kind, its resources and its tier. */
const catalogue: Readonly<Record<KindCode, readonly [resources: string, tier: Tier]>> = {
  'french-lessons': ['time', 1],
  conversation: ['time', 1],
  'driving-theory': ['time', 1],
  'admin-help': ['time', 1],
  'digital-help': ['time', 2],
  accompaniment: ['time', 2],
  interpreting: ['time', 2],
  translation: ['skill', 1],
  mentoring: ['time', 2],
  'homework-help': ['time', 3],
  childcare: ['time', 3],
  'student-guidance': ['time', 1],
  'legal-support': ['skill', 1],
  'health-support': ['skill', 2],
  'job-coaching': ['time, skill', 1],
  'business-mentoring': ['time, skill', 1],
  'skilled-mission': ['skill', 1],
  'sport-culture': ['time', 1],
  'social-cafe': ['time', 1],
  outreach: ['time', 2],
  distribution: ['time', 1],
  'goods-collection': ['time', 0],
  goods: ['goods', 0],
  transport: ['vehicle', 2],
  'moving-repairs': ['time', 1],
  premises: ['premises', 1],
  event: ['time', 1],
  hosting: ['home', 4],
  'emergency-hosting': ['home', 4],
  'civic-service': ['', 1],
  'vacant-home': ['', 1],
};

const codesWhere = (holds: (kind: ReturnType<typeof kindOf>) => boolean): KindCode[] =>
  kindCodes.filter((code) => holds(kindOf(code))).sort();

describe('the catalogue of kinds', () => {
  it('has every kind of the product, with its resources and tier', () => {
    const rows = kindCodes.map((code) => [code, [kinds[code].resources.join(', '), kinds[code].tier]]);
    expect(Object.fromEntries(rows)).toEqual(catalogue);
  });

  it.each(kindCodes)('%s weighs six criteria that sum to 1', (code) => {
    const weights = Object.values(kindOf(code).weights);
    expect(weights).toHaveLength(6);
    expect(weights.every((weight) => weight >= 0)).toBe(true);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  it.each(kindCodes)('%s has neighbours that are other kinds, never an orientation row', (code) => {
    const { neighbours } = kindOf(code);
    expect(neighbours).not.toContain(code);
    expect(new Set(neighbours).size).toBe(neighbours.length);
    for (const neighbour of neighbours) expect(kindOf(neighbour).opening).not.toBe('orientation');
  });

  it('keeps tiers 3 and 4 closed, and only those', () => {
    expect(codesWhere((kind) => kind.opening === 'closed')).toEqual(codesWhere((kind) => kind.tier >= 3));
  });

  it('only points the way for what accredited bodies do', () => {
    expect(codesWhere((kind) => kind.opening === 'orientation')).toEqual(['civic-service', 'vacant-home']);
  });

  it('lets 16-year-olds help in five kinds', () => {
    expect(codesWhere((kind) => kind.minimumAge === 16)).toEqual([
      'conversation',
      'event',
      'goods',
      'goods-collection',
      'sport-culture',
    ]);
  });

  it('never lists what would point at somebody', () => {
    expect(codesWhere((kind) => kind.board === 'general-call')).toEqual([
      'accompaniment',
      'business-mentoring',
      'childcare',
      'emergency-hosting',
      'health-support',
      'homework-help',
      'hosting',
      'interpreting',
      'mentoring',
      'outreach',
    ]);
  });

  it('asks a yearly authorisation for homes, children, health and law', () => {
    expect(codesWhere((kind) => kind.yearlyAuthorisation)).toEqual([
      'childcare',
      'emergency-hosting',
      'health-support',
      'homework-help',
      'hosting',
      'legal-support',
    ]);
  });

  it('lets associations choose where two people spend months together, or for their own expert', () => {
    expect(codesWhere((kind) => kind.choice)).toEqual([
      'business-mentoring',
      'hosting',
      'job-coaching',
      'mentoring',
      'skilled-mission',
    ]);
  });

  it('asks for the signature where it asks for confidentiality', () => {
    expect(codesWhere((kind) => kind.confidentiality)).toEqual(
      codesWhere((kind) => kind.gates.includes('confidentiality-signed')),
    );
  });

  it('re-confirms term kinds each term and emergency beds each day', () => {
    expect(codesWhere((kind) => kind.clocks.offerReconfirmedEachTerm === true)).toEqual(
      codesWhere((kind) => kind.rhythm.includes('school-term')),
    );
    expect(codesWhere((kind) => kind.clocks.offerReconfirmationDays === 1)).toEqual(['emergency-hosting']);
  });

  it('says what to watch in every kind', () => {
    for (const code of kindCodes) expect(kindOf(code).safeguardingNote.length).toBeGreaterThan(40);
  });

  it('knows its codes from other words', () => {
    expect(isKind('goods')).toBe(true);
    expect(isKind('toString')).toBe(false);
    expect(isKind('')).toBe(false);
  });
});
