import { context, feedBytes, missionXml } from './feed.fixture.js';
import { readNeedsFeed } from './read-needs-feed.js';
import { toImportedAssociation, toImportedNeed } from './to-imported-need.js';

const source = 'reseau-exemple';
const mission = (changes: Record<string, string | undefined> = {}) => {
  const [read] = readNeedsFeed(feedBytes(missionXml(changes)), context).missions;
  if (!read) throw new Error('the mission of this test was refused');
  return read;
};

describe('what the use cases of the service take of a mission', () => {
  it('hands over a flexible need with its last day', () => {
    const read = mission({ startAt: '2026-12-01', endAt: '2027-06-30' });
    expect(toImportedNeed(read, { source, associationId: 'a' })).toEqual({
      source,
      clientId: 'M-001',
      associationId: 'a',
      applicationUrl: 'https://asso-exemple.invalid/missions/1',
      title: 'Atelier de conversation en français',
      description: 'Animer un atelier pour des adultes.',
      kind: 'conversation',
      minorsPresent: 'no',
      setting: 'association-premises',
      oneToOne: false,
      remote: false,
      site: { district: '75118', postalCode: '75018', city: 'Paris' },
      schedule: { once: [] },
      flexible: true,
      lastDay: '2027-06-30',
      placeCount: 2,
      languages: [],
      listedOnly: [],
    });
  });

  it.each([
    ['no', false],
    ['possible', false],
    ['full', true],
    ['local', true],
  ])('remote %s needs no site: %s', (remote, expected) => {
    expect(toImportedNeed(mission({ remote }), { source, associationId: 'a' }).remote).toBe(expected);
  });

  it('hands over the organisation under its key', () => {
    expect(toImportedAssociation(mission(), { source, territory: 'paris' })).toEqual({
      source,
      territory: 'paris',
      clientId: 'W751234567',
      name: 'Association Exemple',
      rna: 'W751234567',
      siren: undefined,
    });
  });
});
