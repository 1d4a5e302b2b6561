import { authorisedFor, isReady, missingAuthorisation } from './association.js';
import { parseAssociation } from './parse-association.js';

const legal = {
  id: 'a',
  scope: 'legal' as const,
  namedProfessional: 'Me Martin',
  insuranceSeenOn: '2026-01-01',
  validFrom: '2026-01-01',
  validUntil: '2026-12-31',
};

describe('authorisedFor', () => {
  const advice = { kind: 'legal-support', minorsPresent: 'no' } as const;

  it.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('holds on %s: %s', (day, holds) => {
    expect(authorisedFor({ authorisations: [legal] }, advice, day)).toBe(holds);
  });

  it('names the one that is missing', () => {
    const withMinors = { kind: 'legal-support', minorsPresent: 'unknown' } as const;
    expect(missingAuthorisation({ authorisations: [legal] }, withMinors, '2026-06-01')).toBe('minors');
    expect(
      authorisedFor({ authorisations: [] }, { kind: 'conversation', minorsPresent: 'no' }, '2026-06-01'),
    ).toBe(true);
  });
});

describe('isReady', () => {
  it.each([
    ['verified', null, true],
    ['unverified', null, false],
    ['unverified', 'Ville de Paris', true],
    ['suspended', 'Ville de Paris', false],
  ] as const)('says of %s, vouched for by %s: %s', (verification, vouchedBy, ready) => {
    expect(isReady({ verification, vouchedBy })).toBe(ready);
  });
});

describe('parseAssociation', () => {
  it('reads numbers in the way people write them', () => {
    expect(parseAssociation({ name: ' Les  Voisins ', rna: 'w751 234 567' })).toMatchObject({
      rna: 'W751234567',
      siren: null,
      hostedBy: null,
    });
  });

  it.each([
    ['text-missing', '/name', { rna: 'W751234567' }],
    ['text-too-long', '/name', { name: 'a'.repeat(161), rna: 'W751234567' }],
    ['register-number-missing', '/rna', { name: 'Collectif' }],
    ['rna-malformed', '/rna', { name: 'Collectif', rna: 'W75' }],
    ['siren-checksum', '/siren', { name: 'Collectif', siren: '732829321' }],
    ['host-malformed', '/hostedBy', { name: 'Collectif', hostedBy: 'x' }],
  ])('refuses %s at %s', (code, pointer, input) => {
    expect(() => parseAssociation(input)).toThrow(expect.objectContaining({ code, pointer }));
  });
});
