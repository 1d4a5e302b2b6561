import type { Association } from '../../associations/index.js';
import { paris } from '../../territories/index.js';
import type { ImportedNeed } from './imported-need.js';
import { importedTerms } from './imported-terms.js';
import { listingOf } from './listing-of.js';

const association = {
  verification: 'unverified',
  vouchedBy: 'Ville de Paris',
  authorisations: [],
} as unknown as Association;

const mission: ImportedNeed = {
  source: 'feed',
  clientId: '1',
  associationId: 'a',
  applicationUrl: 'https://exemple.invalid/1',
  title: 'Atelier de conversation',
  description: 'Appelez Awa au 06 12 34 56 78 pour parler français.',
  kind: 'conversation',
  minorsPresent: 'no',
  setting: 'association-premises',
  oneToOne: false,
  remote: false,
  site: { postalCode: '75018', city: 'Paris' },
  schedule: { once: [] },
  flexible: true,
  placeCount: 3,
  languages: [],
  listedOnly: [],
};

const without = (field: keyof ImportedNeed) =>
  Object.fromEntries(Object.entries(mission).filter(([name]) => name !== field)) as unknown as ImportedNeed;
const read = (imported: ImportedNeed, of = association) =>
  listingOf(importedTerms(imported, paris), {
    association: of,
    territory: paris,
    day: '2026-10-05',
    found: imported.listedOnly,
  });

describe('listingOf', () => {
  it('matches a mission of a vouched association that says everything', () => {
    expect(read(mission)).toMatchObject({
      listing: 'matched',
      listingReason: null,
      tier: 1,
      district: '75118',
    });
  });

  it.each([
    ['association-unverified', mission, { ...association, vouchedBy: null }],
    ['association-unverified', mission, { ...association, verification: 'suspended' as const }],
    ['kind-unknown', without('kind'), association],
    ['minors-unknown', { ...mission, minorsPresent: 'unknown' as const }, association],
    ['kind-not-open', { ...mission, minorsPresent: 'yes' as const }, association],
    ['kind-not-open', { ...mission, kind: 'civic-service' as const }, association],
    ['tier-unknown', without('setting'), association],
    ['tier-unknown', { ...mission, listedOnly: ['tier-unknown' as const] }, association],
    ['association-not-authorised', { ...mission, kind: 'legal-support' as const }, association],
    ['outside-territory', without('site'), association],
    ['details-missing', { ...mission, kind: 'interpreting' as const }, association],
  ])('only lists: %s', (reason, imported, of) => {
    expect(read(imported, of)).toMatchObject({ listing: 'listed-only', listingReason: reason });
  });

  it('takes what nobody said about one-to-one for yes', () => {
    expect(importedTerms(without('oneToOne'), paris).oneToOne).toBe(true);
  });

  it('leaves the contacts of the publisher out of the text', () => {
    expect(importedTerms(mission, paris).description).toBe('Appelez Awa au […] pour parler français.');
  });
});
