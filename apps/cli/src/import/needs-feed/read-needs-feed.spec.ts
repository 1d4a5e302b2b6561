import { UnreadableFileError } from '../unreadable-file.error.js';
import { context, feedBytes, missionXml } from './feed.fixture.js';
import { readNeedsFeed } from './read-needs-feed.js';
import { refusalRules } from './refusals.js';

const read = (...missions: string[]) => readNeedsFeed(feedBytes(...missions), context);
const only = (changes: Record<string, string | undefined>) => {
  const [mission] = read(missionXml(changes)).missions;
  if (!mission) throw new Error('the mission of this test was refused');
  return mission;
};
const codesOf = (changes: Record<string, string | undefined>) =>
  only(changes).warnings.map(({ code }) => code);

describe('readNeedsFeed', () => {
  it('reads a sound mission into our vocabulary, ready to be matched', () => {
    const reading = read(missionXml());
    expect(reading.publisher).toEqual({
      name: 'Réseau Exemple',
      url: 'https://reseau.invalid',
      builtAt: 'Thu, 19 Nov 2026 08:00:00 +0100',
    });
    expect(reading.refused).toEqual([]);
    expect(reading.missions[0]).toMatchObject({
      row: 1,
      clientId: 'M-001',
      listedOnly: [],
      need: {
        kind: 'conversation',
        title: 'Atelier de conversation en français',
        description: 'Animer un atelier pour des adultes.',
        remote: 'on-site',
        site: { district: '75118', postalCode: '75018', city: 'Paris' },
        setting: 'association-premises',
        oneToOne: false,
        minorsPresent: 'no',
        flexible: true,
        placeCount: 2,
      },
      organisation: { key: 'W751234567', name: 'Association Exemple', rna: 'W751234567' },
    });
  });

  describe('refuses a mission by each rule, with its code and field', () => {
    const long = 'mot '.repeat(5_001);
    const cases: Record<(typeof refusalRules)[number]['code'], Record<string, string | undefined>> = {
      'title-missing': { title: undefined },
      'title-badly-encoded': { title: 'Aide &#224; domicile' },
      'title-one-word': { title: 'Maraude' },
      'client-id-missing': { clientId: undefined },
      'description-missing': { description: '<p>&nbsp;</p>' },
      'description-badly-encoded': { description: 'Accueil des personnes r&#233;fugi&#233;es' },
      'description-too-long': { description: long },
      'application-url-missing': { applicationUrl: undefined },
      'application-url-invalid': { applicationUrl: 'javascript:alert(1)' },
      'country-unknown': {
        addresses: '<address><postalCode>75018</postalCode><country>XX</country></address>',
      },
      'remote-unknown': { remote: 'sometimes' },
      'places-not-positive': { places: '0' },
      'domain-unknown': { domain: 'solidarite' },
      'organisation-name-badly-encoded': { organizationName: 'Association &#201;toile' },
      'compensation-negative': { compensationAmount: '-1' },
      'compensation-inverted': { compensationAmount: '500', compensationAmountMax: '100' },
      'compensation-unit-unknown': { compensationUnit: 'week' },
      'compensation-type-unknown': { compensationType: 'brut' },
    };

    it.each(refusalRules.map(({ code, field }) => [code, field] as const))('%s (%s)', (code, field) => {
      const { refused, missions } = read(missionXml(cases[code]));
      expect(missions).toEqual([]);
      expect(refused).toContainEqual(expect.objectContaining({ row: 1, code, field }));
      expect(refused).toHaveLength(1);
    });

    it('tells every rule that a mission breaks, and goes on with the next', () => {
      const { refused, missions, missionCount } = read('<mission/>', missionXml({ clientId: 'M-002' }));
      expect(missionCount).toBe(2);
      expect(refused.map(({ code }) => code)).toEqual([
        'title-missing',
        'client-id-missing',
        'description-missing',
        'application-url-missing',
      ]);
      expect(missions.map(({ row }) => row)).toEqual([2]);
    });

    it('drops a repeated client id and keeps the first', () => {
      const { refused, missions } = read(missionXml(), missionXml({ title: 'Un autre titre' }));
      expect(missions.map(({ need }) => need.title)).toEqual(['Atelier de conversation en français']);
      expect(refused).toEqual([{ row: 2, clientId: 'M-001', code: 'client-id-repeated', field: 'clientId' }]);
    });

    it('accepts the bounds: 20,000 characters, one place, equal pay', () => {
      const bounds = {
        description: 'a'.repeat(20_000),
        places: '1',
        compensationAmount: '100',
        compensationAmountMax: '100',
        compensationUnit: 'month',
        compensationType: 'net',
      };
      expect(read(missionXml(bounds)).refused).toEqual([]);
      expect(codesOf(bounds)).toContain('compensated');
    });
  });

  describe('takes both forms of several values, and the aliases', () => {
    it.each([
      ['comma text', 'secourisme, bricolage'],
      ['value children', '<value>secourisme</value><value><![CDATA[bricolage]]></value>'],
    ])('%s', (_, requirements) => {
      expect(only({ requirements }).need.requirements).toEqual(['secourisme', 'bricolage']);
    });

    it('keeps the commas inside a value child', () => {
      expect(only({ requirements: '<value>lire, écrire</value>' }).need.requirements).toEqual([
        'lire, écrire',
      ]);
    });

    it('knows the tags that publishers write otherwise', () => {
      const { fed, need, organisation } = only({
        addresses: undefined,
        organizationRNA: undefined,
        organizationRna: 'W759876543',
        adresse: '12 rue Inventée',
        postalCode: '75116',
        countryCode: 'France',
        lonlat: '48.86,2.27',
        soft_skills: 'écoute,patience',
        organizationId: 'org-7',
      });
      expect(fed.softSkills).toEqual(['écoute', 'patience']);
      expect(fed.addresses[0]).toMatchObject({ street: '12 rue Inventée', lon: 2.27, lat: 48.86 });
      expect(need.site).toEqual({
        district: '75116',
        postalCode: '75116',
        city: 'Paris',
        street: '12 rue Inventée',
      });
      expect(organisation).toMatchObject({ key: 'org-7', rna: 'W759876543' });
    });

    it('carries every field of the format', () => {
      const { fed } = only({
        postedAt: '2026-11-01',
        schedule: 'Le mardi matin',
        romeSkills: '<value>K1103</value>',
        closeToTransport: 'yes',
        reducedMobilityAccessible: 'no',
        openToMinors: 'yes',
        priority: 'high',
        metadata: '{"a":1}',
        image: 'https://asso-exemple.invalid/i.png',
        compensationAmount: '0',
        organizationSiren: '732 829 320',
        organizationUrl: 'https://asso-exemple.invalid',
        organizationLogo: 'https://asso-exemple.invalid/l.png',
        organizationDescription: 'Une association.',
        organizationType: 'Association',
        organizationFullAddress: '1 rue Inventée 75018 Paris',
        organizationPostCode: '75018',
        organizationCity: 'Paris',
        organizationStatusJuridique: 'loi 1901',
        organizationBeneficiaries: 'adultes,familles',
        organizationActions: 'cours',
        organizationReseaux: '<value>Réseau A, section B</value>',
      });
      expect(fed).toMatchObject({
        postedAt: '2026-11-01',
        schedule: 'Le mardi matin',
        romeSkills: ['K1103'],
        closeToTransport: true,
        reducedMobilityAccessible: false,
        openToMinors: true,
        priority: 'high',
        metadata: '{"a":1}',
        organisation: {
          siren: '732 829 320',
          legalStatus: 'loi 1901',
          beneficiaries: ['adultes', 'familles'],
          actions: ['cours'],
          networks: ['Réseau A, section B'],
        },
      });
    });
  });

  describe('lists, without matching, what it cannot be sure of', () => {
    it.each<[string, Record<string, string | undefined>]>([
      ['kind-unknown', { activity: 'jardinage', title: 'Entretenir le jardin partagé' }],
      ['kind-unknown', { activity: 'yoga-du-rire', title: 'Rire ensemble le soir' }],
      ['minors-unknown', { audience: undefined }],
      ['minors-unknown', { description: 'Un atelier pour des adultes, avec leurs enfants.' }],
      ['tier-unknown', { description: 'La conversation se tient au domicile de la personne.' }],
      ['outside-territory', { addresses: '<address><postalCode>93100</postalCode></address>' }],
      [
        'outside-territory',
        { addresses: '<address><postalCode>75018</postalCode><country>BE</country></address>' },
      ],
      ['outside-territory', { addresses: undefined }],
    ])('%s', (code, changes) => {
      expect(only(changes).listedOnly).toEqual(
        code === 'kind-unknown' ? ['kind-unknown', 'tier-unknown'] : [code],
      );
    });

    it.each<[string, Record<string, string | undefined>]>([
      ['tier-unknown', { remote: 'local' }],
      ['tier-unknown', { activity: 'bricolage', title: 'Monter des meubles' }],
      ['kind-not-open', { activity: 'soutien-scolaire' }],
      ['kind-not-open', { audience: 'Enfants' }],
      ['kind-not-open', { type: 'volontariat_service_civique' }],
      [
        'details-missing',
        { activity: 'documentation-traduction', domain: 'humanitaire', title: 'Traduire un livret' },
      ],
      ['details-missing', { activity: 'juridique', title: 'Tenir une permanence' }],
    ])('%s, seen before anything is written', (code, changes) => {
      expect(only(changes).listedOnly).toContain(code);
    });

    it('never takes openToMinors, which is about volunteers, for the people helped', () => {
      const { need, listedOnly } = only({ audience: undefined, openToMinors: 'no' });
      expect(need).toMatchObject({ minorsPresent: 'unknown', openToMinorVolunteers: false });
      expect(listedOnly).toEqual(['minors-unknown']);
    });

    it('knows children when the kind or the audience says so', () => {
      expect(only({ activity: 'soutien-scolaire', audience: 'Adultes' }).need).toMatchObject({
        kind: 'homework-help',
        minorsPresent: 'yes',
      });
      expect(
        only({ audience: '<value>Adultes</value><value>Jeunes / enfants</value>' }).need.minorsPresent,
      ).toBe('yes');
    });

    it('tells the pairs and activities that the table does not hold', () => {
      const garden = { domain: 'environnement', activity: 'jardinage', title: 'Entretenir un jardin' };
      const { unmapped } = read(
        missionXml({ ...garden, clientId: 'A' }),
        missionXml({ ...garden, clientId: 'B' }),
        missionXml({ clientId: 'C', activity: 'yoga-du-rire', title: 'Rire ensemble' }),
      );
      expect(unmapped).toEqual([
        { domain: 'environnement', activity: 'jardinage', missions: 2 },
        { domain: 'vivre-ensemble', activity: 'yoga-du-rire', missions: 1 },
      ]);
      expect(codesOf({ activity: 'yoga-du-rire' })).toContain('activity-unknown');
    });

    it('takes what the tags of our own feeds state', () => {
      const tags = [
        'traitdunion:kind=interpreting',
        'traitdunion:minors=no',
        'traitdunion:one-to-one=yes',
        'traitdunion:setting=public-place',
        ...['prs', 'fra'].map((code) => `traitdunion:language=${code}`),
        'traitdunion:occasion=everyday',
        'traitdunion:session=2026-12-03T14:00/2026-12-03T16:00',
        'traitdunion:kind',
      ];
      const { need, listedOnly, warnings } = only({
        audience: undefined,
        tags: tags.map((tag) => `<value>${tag}</value>`).join(''),
      });
      expect(listedOnly).toEqual([]);
      expect(need).toMatchObject({
        kind: 'interpreting',
        minorsPresent: 'no',
        oneToOne: true,
        setting: 'public-place',
        languages: ['prs', 'fra'],
        flexible: false,
        schedule: { once: [{ date: '2026-12-03', fromMinute: 840, toMinute: 960 }] },
      });
      expect(warnings).toContainEqual({ code: 'tag-unread', field: 'tags', detail: 'traitdunion:kind' });
    });
  });

  describe('dates', () => {
    it.each([
      ['RFC 2822', 'Thu, 03 Dec 2026 14:00:00 +0100', 'Thu, 03 Dec 2026 17:30:00 +0100'],
      ['ISO with an offset', '2026-12-03T13:00:00Z', '2026-12-03T16:30:00Z'],
      ['the local wall clock', '2026-12-03T14:00:00', '2026-12-03 17:30'],
      ['French', '03/12/2026 14:00', '03/12/2026 17h30'],
    ])('%s: two times of one day are a session', (_, startAt, endAt) => {
      expect(only({ startAt, endAt }).need).toMatchObject({
        flexible: false,
        schedule: { once: [{ date: '2026-12-03', fromMinute: 840, toMinute: 1050 }] },
      });
    });

    it('makes a mission without sessions a flexible need, and says so', () => {
      const { need, warnings } = only({
        startAt: '2026-12-01',
        endAt: '2027-06-30',
        schedule: 'Deux heures par semaine',
      });
      expect(need).toMatchObject({
        flexible: true,
        schedule: { once: [] },
        from: '2026-12-01',
        until: '2027-06-30',
        scheduleNote: 'Deux heures par semaine',
      });
      expect(warnings).toContainEqual({ code: 'sessions-none', field: 'startAt' });
    });

    it.each([
      ['dates-inverted', { startAt: '2026-12-03', endAt: '2026-12-01' }],
      ['dates-unreadable', { startAt: 'dès que possible' }],
      ['dates-unreadable', { startAt: '2026-02-30' }],
      ['dates-passed', { startAt: '2026-11-01', endAt: '2026-11-18' }],
    ])('%s', (code, changes) => {
      expect(codesOf(changes)).toContain(code);
    });

    it('does not call over a mission whose last day is today', () => {
      expect(codesOf({ startAt: '2026-11-01', endAt: '2026-11-19' })).not.toContain('dates-passed');
    });
  });

  it.each([
    ['no', 'on-site'],
    ['possible', 'either'],
    ['full', 'remote'],
    ['local', 'near-home'],
    [undefined, 'on-site'],
  ])('remote %s is %s; without a site only the last two need none', (remote, mode) => {
    const { need, listedOnly } = only({ remote, addresses: undefined });
    expect(need.remote).toBe(mode);
    expect(listedOnly.includes('outside-territory')).toBe(mode === 'on-site' || mode === 'either');
    expect(need.setting).toBe(
      mode === 'near-home' ? undefined : mode === 'remote' ? 'group-online' : 'association-premises',
    );
  });

  it('cuts what is too long for us, and says so', () => {
    const { need, warnings } = only({ title: 'Conversation '.repeat(20), organizationName: 'É'.repeat(170) });
    expect(need.title).toHaveLength(200);
    expect(warnings.filter(({ code }) => code === 'text-shortened').map(({ field }) => field)).toEqual([
      'title',
      'organizationName',
    ]);
  });

  it('names an organisation after its site when nobody names it', () => {
    const bytes = Buffer.from(
      `<?xml version="1.0"?><source>${missionXml({ organizationName: undefined })}</source>`,
    );
    expect(readNeedsFeed(bytes, context).missions[0]?.organisation.name).toBe('asso-exemple.invalid');
  });

  it('drops register numbers that are wrong, keeps the SIREN of a SIRET', () => {
    expect(only({ organizationRNA: 'W75', organizationSiren: '732829321' })).toMatchObject({
      organisation: { key: 'association exemple' },
      warnings: expect.arrayContaining([
        { code: 'rna-invalid', field: 'organizationRNA' },
        { code: 'siren-invalid', field: 'organizationSiren' },
        { code: 'register-number-missing', field: 'organizationRNA' },
      ]) as unknown,
    });
    expect(only({ organizationSiren: '73282932000074' }).organisation.siren).toBe('732829320');
  });

  it('reads several addresses, one part of them inside', () => {
    const { need, warnings } = only({
      addresses: ['93100', '75019', '75 020']
        .map((code) => `<address><postalCode>${code}</postalCode><country>France</country></address>`)
        .join(''),
    });
    expect(need.site?.district).toBe('75119');
    expect(need.otherSites.map(({ district }) => district)).toEqual(['75120']);
    expect(warnings.map(({ code }) => code)).toContain('addresses-several');
  });

  it('reads an arrondissement from the city when the postal code names the whole of it', () => {
    const address =
      '<address><postalCode>75000</postalCode><city>Paris 18ème Arrondissement</city></address>';
    expect(only({ addresses: address }).need.site).toMatchObject({ district: '75118', postalCode: '75018' });
  });

  it('names the languages of an interpreting mission, never those of another', () => {
    const words = { activity: 'documentation-traduction', title: 'Interprète dari pour un rendez-vous' };
    expect(only(words).need).toMatchObject({ kind: 'interpreting', languages: ['fra', 'prs'] });
    expect(only({ title: 'Conversation avec des personnes qui parlent dari' }).need.languages).toEqual([]);
  });

  it('turns HTML into text, scripts included in nothing', () => {
    const description =
      '<h3>Votre r&ocirc;le&nbsp;:</h3><ul><li>Lire <b>&amp;</b> &eacute;crire</li><li>Jouer</li></ul><script>x()</script>';
    expect(only({ description }).need.description).toBe('Votre rôle :\n\n- Lire & écrire\n\n- Jouer');
  });

  it.each([
    ['file-empty', ''],
    ['xml-declaration-missing', '<source><mission/></source>'],
    ['xml-malformed', '<?xml version="1.0"?><source><mission></source>'],
    ['xml-malformed', '<?xml version="1.0"?><source><constructor>x</constructor></source>'],
    ['feed-root-missing', '<?xml version="1.0"?><rss><mission/></rss>'],
    ['feed-without-missions', '<?xml version="1.0"?><source><publisher>x</publisher></source>'],
    ['feed-without-missions', '<?xml version="1.0"?><source/>'],
    [
      'xml-doctype-refused',
      '<?xml version="1.0"?><!DOCTYPE source [<!ENTITY a "b">]><source><mission/></source>',
    ],
    ['encoding-unknown', '<?xml version="1.0" encoding="martian"?><source><mission/></source>'],
  ])('throws %s for a file that is no feed', (code, text) => {
    const attempt = () => readNeedsFeed(Buffer.from(text), context);
    expect(attempt).toThrow(UnreadableFileError);
    expect(attempt).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('reads the encoding that the declaration names', () => {
    const text = `<?xml version="1.0" encoding="ISO-8859-1"?><source>${missionXml({ organizationName: 'École d’été' })}</source>`;
    const bytes = Buffer.from(text.replace('’', "'"), 'latin1');
    expect(readNeedsFeed(bytes, context).missions[0]?.organisation.name).toBe("École d'été");
  });

  it('reads a file of 20 MB', () => {
    const description = `<p>${'Accueillir et écouter. '.repeat(180)}</p>`;
    const missions = Array.from({ length: 5_000 }, (_, index) =>
      missionXml({ clientId: `M-${index}`, description }),
    );
    const bytes = feedBytes(...missions);
    expect(bytes.length).toBeGreaterThan(20_000_000);
    expect(readNeedsFeed(bytes, context).missions).toHaveLength(5_000);
  });
});
