import type { ProofCode } from '@app/contracts';
import type { Proof } from './proof.js';
import { clearances, tierHeld } from './tier-held.js';
import { newVolunteer } from './volunteer.js';

const onDay = '2026-10-05';
const then = new Date('2026-09-01T08:00:00Z');
const bare = newVolunteer('volunteer', 'account', 'paris');
const declared = { ...bare, identityDeclaredAt: then };
const verified = { ...declared, addressVerifiedAt: then, charterAcceptedAt: then };

let count = 0;
const seen = (kind: ProofCode, over: Partial<Proof> = {}): Proof => ({
  id: `proof-${(count += 1)}`,
  volunteerId: 'volunteer',
  kind,
  associationId: null,
  skill: null,
  seenOn: '2026-09-01',
  validUntil: null,
  ...over,
});
const tier3 = [
  seen('interview'),
  seen('reference'),
  seen('reference'),
  seen('code-of-conduct'),
  seen('bulletin-3', { validUntil: '2027-08-31' }),
];

describe('tierHeld', () => {
  it.each([
    ['nothing declared', bare, [], undefined],
    ['identity declared', declared, [], 0],
    ['address verified, charter not accepted', { ...declared, addressVerifiedAt: then }, [], 0],
    ['charter accepted, address not verified', { ...declared, charterAcceptedAt: then }, [], 0],
    ['address verified and charter accepted', verified, [], 1],
    ['charter on paper, seen by the city', { ...declared, addressVerifiedAt: then }, [seen('charter')], 1],
    ['a city assessor’s interview', verified, [seen('interview')], 2],
    ['an interview without the charter', declared, [seen('interview')], 0],
    ['all of tier 3', verified, tier3, 3],
    ['one reference short of tier 3', verified, tier3.slice(0, 2).concat(tier3.slice(3)), 2],
    ['no bulletin', verified, tier3.slice(0, 4), 2],
    ['a home checked and visited', verified, [...tier3, seen('household-check'), seen('home-visit')], 4],
    ['a home visited, its adults not checked', verified, [...tier3, seen('home-visit')], 3],
  ])('%s', (_, volunteer, proofs, tier) => {
    expect(tierHeld(volunteer, proofs, { onDay })).toBe(tier);
  });

  it('counts an interview for the association that held it alone', () => {
    const proofs = [seen('interview', { associationId: 'a' })];
    expect(tierHeld(verified, proofs, { associationId: 'a', onDay })).toBe(2);
    expect(tierHeld(verified, proofs, { associationId: 'b', onDay })).toBe(1);
    expect(tierHeld(verified, proofs, { onDay })).toBe(1);
  });

  it('counts a proof from the day it was seen to its last day', () => {
    const proofs = tier3;
    expect(tierHeld(verified, proofs, { onDay: '2026-08-31' })).toBe(1);
    expect(tierHeld(verified, proofs, { onDay: '2027-08-31' })).toBe(3);
    expect(tierHeld(verified, proofs, { onDay: '2027-09-01' })).toBe(2);
  });
});

describe('clearances', () => {
  it('ends each tier with the first of its proofs that lapses', () => {
    expect(clearances(verified, tier3, { onDay })).toEqual([
      { tier: 0, validUntil: null },
      { tier: 1, validUntil: null },
      { tier: 2, validUntil: null },
      { tier: 3, validUntil: '2027-08-31' },
    ]);
  });

  it('needs both references: of three, the second to lapse counts', () => {
    const references = ['2026-12-31', '2027-01-31', '2027-02-28'].map((validUntil) =>
      seen('reference', { validUntil }),
    );
    const others = tier3.filter(({ kind }) => kind !== 'reference');
    expect(clearances(verified, [...others, ...references], { onDay }).at(-1)).toEqual({
      tier: 3,
      validUntil: '2027-01-31',
    });
  });
});
