import { paris } from '@app/domain/territories';
import { parsePerson } from '@app/domain/accounts';
import { parseOfferDraft } from '@app/domain/offers';
import { explain } from '../explanations.js';
import { UnreadableFileError } from '../unreadable-file.error.js';
import { offersTemplate } from './offers-template.js';
import { readOffersCsv } from './read-offers-csv.js';
import { toImportOffer } from './to-import-offer.js';

const context = { territory: paris, now: new Date('2026-11-19T09:00:00Z') };
const read = (text: string) => readOffersCsv(Buffer.from(text, 'utf8'), context);
const header =
  'Prénom;Nom;E-mail;Date de naissance;Code postal;Types de mission;Distance (km);Disponibilités';
const row = (changes: Partial<Record<number, string>> = {}) =>
  ['Léa', 'Exemple', 'lea@exemple.invalid', '05/04/1990', '75018', 'cours de français', '5', 'samedi']
    .map((cell, index) => changes[index] ?? cell)
    .join(';');
const codes = (changes: Partial<Record<number, string>>) =>
  read(`${header}\n${row(changes)}`).rows[0]?.problems.map(({ code }) => code);

describe('readOffersCsv', () => {
  it('reads its own template', () => {
    const { rows, unknownColumns, unmapped } = read(offersTemplate());
    expect(unknownColumns).toEqual([]);
    expect(unmapped).toEqual([]);
    expect(rows).toEqual([
      {
        row: 2,
        problems: [
          { column: 'skills', code: 'skill-to-be-proved', severity: 'warning', word: 'driving-licence' },
        ],
        draft: {
          person: {
            givenName: 'Camille',
            familyName: 'Exemple',
            email: 'camille.exemple@benevoles.invalid',
            phone: '+33639980001',
            bornOn: '1985-05-24',
          },
          offer: {
            kinds: ['french-lessons', 'admin-help'],
            anythingUseful: false,
            languages: [
              { code: 'fra', level: 'native' },
              { code: 'ara', level: 'C1' },
              { code: 'eng', level: 'B2' },
            ],
            skills: ['teaching-adults', 'driving-licence'],
            availability: {
              weekly: [
                { day: 1, fromMinute: 1080, toMinute: 1260 },
                { day: 2, fromMinute: 840, toMinute: 1080 },
                { day: 6, fromMinute: 540, toMinute: 1260 },
              ],
              exceptions: [],
            },
            remote: true,
            district: '75118',
            postalCode: '75018',
            maxTravelKm: 4.5,
            weeklyMinutes: 180,
          },
        },
      },
      expect.objectContaining({
        row: 3,
        problems: [],
        draft: expect.objectContaining({
          offer: expect.objectContaining({
            kinds: ['goods', 'transport', 'premises'],
            items: [
              { item: 'blankets', quantity: 10 },
              { item: 'baby-equipment', quantity: 2 },
            ],
            vehicle: { seats: 4, cubicMetres: 6.5, childSeats: 1 },
            premises: { capacity: 20, stepFree: true, equipment: ['tables', 'projector'], dwelling: false },
          }) as unknown,
        }) as unknown,
      }),
    ]);
  });

  it('reads windows-1252 bytes under a merged title, and numbers rows as the spreadsheet does', () => {
    const text =
      'Fichier des bénévoles 2026;;;;\r\n;;;;\r\nPRÉNOM *;Nom ;Courriel;Arrondissement;Activités;Dispos\r\n\r\nHélène;Exemplé;helene@exemple.invalid;11ème;démarches / tri;soir\r\n';
    const { rows } = readOffersCsv(Buffer.from(text, 'latin1'), context);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      row: 5,
      draft: {
        person: { givenName: 'Hélène', familyName: 'Exemplé' },
        offer: { kinds: ['admin-help', 'goods-collection'], district: '75111', maxTravelKm: 5 },
      },
    });
  });

  it.each([
    ['semicolon', ';'],
    ['comma', ','],
    ['tab', '\t'],
  ])('finds the %s between cells, quotes and line breaks inside them', (_, delimiter) => {
    const cells = ['"Exemple', ' Léa"', 'lea@exemple.invalid', '75018', '"maraude\nrepas"'];
    const heads = ['Nom', 'Mél', 'CP', 'Missions'].join(delimiter);
    const { rows } = read(
      `${heads}\n${cells.slice(0, 2).join(delimiter)}${delimiter}${cells.slice(2).join(delimiter)}`,
    );
    expect(rows[0]?.problems.map(({ code }) => code)).toContain('given-name-missing');
    expect(rows[0]?.problems.map(({ code }) => code)).not.toContain('kind-missing');
  });

  it('reads UTF-8 with a mark, the "sep=" line, and English headings', () => {
    const text =
      '\uFEFFsep=,\nFirst name,Last name,Email,Postcode,Missions,Languages,Available\nSam,Example,sam@example.invalid,75003,events,"English (native), French B1",weekends\n';
    expect(read(text).rows[0]).toMatchObject({
      row: 3,
      draft: {
        person: { givenName: 'Sam' },
        offer: {
          kinds: ['event'],
          languages: [
            { code: 'eng', level: 'native' },
            { code: 'fra', level: 'B1' },
          ],
        },
      },
    });
  });

  it.each([
    ['given-name-missing', { 0: '' }],
    ['email-missing', { 2: '' }],
    ['email-invalid', { 2: 'lea' }],
    ['email-several', { 2: 'a@exemple.invalid, b@exemple.invalid' }],
    ['birth-date-unreadable', { 3: '31/02/1990' }],
    ['birth-year-two-digits', { 3: '05/04/90' }],
    ['birth-date-impossible', { 3: '05/04/2090' }],
    ['birth-date-impossible', { 3: '05/04/1890' }],
    ['under-age', { 3: '20/11/2010' }],
    ['site-missing', { 4: '' }],
    ['outside-territory', { 4: '69001' }],
    ['kind-missing', { 5: '' }],
    ['kind-missing', { 5: 'soutien scolaire' }],
    ['name-invalid', { 0: '<>' }],
    ['availability-empty', { 7: '' }],
    ['availability-empty', { 7: 'à voir' }],
  ])('refuses a row: %s', (code, changes) => {
    const [read1] = read(`${header}\n${row(changes)}`).rows;
    expect(read1?.draft).toBeUndefined();
    expect(read1?.problems).toContainEqual(expect.objectContaining({ code, severity: 'error' }));
  });

  describe('of goods, vehicles and rooms', () => {
    const heads = `${header};Objets à donner;Places dans le véhicule;Volume du véhicule (m³);Sièges enfant;Places dans la salle;Salle sans marche;Équipement de la salle;Salle dans un logement`;
    const things = ['12 couvertures', '4', '', '1', '20', 'oui', 'tables', 'non'];
    const given = (kind: string, changes: Partial<Record<number, string>>) => {
      const cells = things.map((cell, index) => changes[index] ?? cell).join(';');
      return read(`${heads}\n${row({ 5: kind })};${cells}`).rows[0]!;
    };

    it.each<[string, string, string, Partial<Record<number, string>>]>([
      ['items-missing', 'items', 'dons', { 0: '' }],
      ['items-missing', 'items', 'dons', { 0: 'couvertures' }],
      ['vehicle-missing', 'vehicleSeats', 'transport', { 1: '' }],
      ['vehicle-unreadable', 'vehicleCubicMetres', 'transport', { 2: 'grand' }],
      ['vehicle-invalid', 'vehicleSeats', 'transport', { 1: '2,5' }],
      ['vehicle-invalid', 'vehicleSeats', 'transport', { 3: '6' }],
      ['premises-missing', 'roomCapacity', 'prêt de salle', { 4: '' }],
      ['premises-unreadable', 'roomCapacity', 'prêt de salle', { 4: 'une trentaine' }],
      ['premises-invalid', 'roomCapacity', 'prêt de salle', { 4: '0' }],
      ['premises-steps-missing', 'roomStepFree', 'prêt de salle', { 5: '' }],
      ['premises-dwelling', 'roomDwelling', 'prêt de salle', { 7: 'oui' }],
      ['premises-dwelling', 'roomDwelling', 'prêt de salle', { 7: '' }],
    ])('refuses a row: %s in %s', (code, column, kind, changes) => {
      const { row: number, draft, problems } = given(kind, changes);
      expect([number, draft]).toEqual([2, undefined]);
      expect(problems).toContainEqual({ column, code, severity: 'error' });
      expect(explain(code)).not.toBe(explain('no-such-code'));
    });

    it.each<[string, string, string, string, Partial<Record<number, string>>]>([
      ['item-unknown', 'items', 'licorne', 'dons', { 0: '3 licornes, 2 tentes' }],
      ['quantity-unreadable', 'items', 'tents', 'dons', { 0: '3 couvertures, tentes' }],
      ['quantity-unreadable', 'items', 'tents', 'dons', { 0: '3 couvertures, 20000 tentes' }],
      ['equipment-unknown', 'roomEquipment', 'sauna', 'prêt de salle', { 6: 'sauna, wifi' }],
    ])('keeps a row and warns: %s in %s', (code, column, word, kind, changes) => {
      const { draft, problems } = given(kind, changes);
      expect(draft).toBeDefined();
      expect(problems).toContainEqual(
        expect.objectContaining({
          column,
          code,
          severity: 'warning',
          word: expect.stringContaining(word) as string,
        }),
      );
    });

    it('reads how many of each, however it is written', () => {
      const cell =
        '10 couvertures et 2 tentes / livres x 30 | poussette : 1, sacs de couchage (5), 3 couettes';
      expect(given('dons', { 0: cell }).draft?.offer.items).toEqual([
        { item: 'blankets', quantity: 13 },
        { item: 'tents', quantity: 2 },
        { item: 'books', quantity: 30 },
        { item: 'baby-equipment', quantity: 1 },
        { item: 'sleeping-bags', quantity: 5 },
      ]);
    });

    it('keeps nothing of what is not offered', () => {
      expect(Object.keys(given('cours de français', { 7: 'oui' }).draft?.offer ?? {})).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/items|vehicle|premises/)]),
      );
    });
  });

  it('gives drafts that the use cases of the service take as they are', () => {
    const [draft, things] = read(offersTemplate()).rows.map(({ draft }) => draft);
    if (!draft || !things) throw new Error('the template was refused');
    const { person, offer, territory } = toImportOffer(draft, { territory: 'paris', locale: 'fr' });
    expect(parsePerson(person)).toMatchObject({ givenName: 'Camille', locale: 'fr' });
    expect(person.bornOn).toBe('1985-05-24');
    expect(parseOfferDraft(offer, paris, '2026-11-19')).toMatchObject({
      district: '75118',
      maxTravelKm: 4.5,
    });
    expect(territory).toBe('paris');
    const command = toImportOffer(things, { territory: 'paris', locale: 'fr' });
    expect(parseOfferDraft(command.offer, paris, '2026-11-19')).toMatchObject({
      vehicle: { seats: 4 },
      premises: { capacity: 20 },
    });
  });

  it('reads the dates of an offer, and refuses one that is over', () => {
    const text = `${header};Du;Au\n${row()};04/01/2027;30/06/2027\n${row({ 2: 'tom@exemple.invalid' })};;18/11/2026`;
    const [dated, over] = read(text).rows;
    expect(dated?.draft?.offer.availability).toMatchObject({ from: '2027-01-04', until: '2027-06-30' });
    expect(over?.problems).toContainEqual({ column: 'until', code: 'dates-passed', severity: 'error' });
  });

  it('takes somebody who is 16 today', () => {
    expect(codes({ 3: '19/11/2010' })).not.toContain('under-age');
  });

  it.each([
    ['family-name-missing', { 1: '' }],
    ['birth-date-missing', { 3: '' }],
    ['kind-not-open', { 5: 'cours de français, hébergement' }],
    ['availability-missing', { 5: 'traduction', 7: '' }],
    ['kind-unknown', { 5: 'cours de français, poterie' }],
    ['distance-missing', { 6: '' }],
    ['distance-unreadable', { 6: 'Paris' }],
    ['distance-unreadable', { 6: '0' }],
  ])('keeps a row and warns: %s', (code, changes) => {
    const [only] = read(`${header}\n${row(changes)}`).rows;
    expect(only?.draft).toBeDefined();
    expect(only?.problems).toContainEqual(expect.objectContaining({ code, severity: 'warning' }));
  });

  it('reads a decimal comma, and "anything" beside a kind', () => {
    expect(
      read(`${header}\n${row({ 5: 'maraude, peu importe', 6: '2,5 km' })}`).rows[0]?.draft?.offer,
    ).toMatchObject({
      kinds: ['outreach'],
      anythingUseful: true,
      maxTravelKm: 2.5,
    });
  });

  it('refuses the second row of an e-mail, whatever its case', () => {
    const { rows } = read(`${header}\n${row()}\n${row({ 0: 'Tom', 2: 'LEA@exemple.invalid' })}`);
    expect(rows[0]?.draft).toBeDefined();
    expect(rows[1]).toEqual({
      row: 3,
      problems: expect.arrayContaining([
        { column: 'email', code: 'email-repeated', severity: 'error', word: 'row 2' },
      ]) as unknown,
    });
  });

  it('lets a column of consent forbid, never allow', () => {
    const text = `${header};Consentement\n${row()};non\n${row({ 2: 'tom@exemple.invalid' })};oui`;
    const [refused, silent] = read(text).rows;
    expect(refused?.problems).toContainEqual(
      expect.objectContaining({ code: 'consent-refused', severity: 'error' }),
    );
    expect(JSON.stringify(silent?.draft)).not.toMatch(/consent/i);
  });

  it('leaves unread what a match does not need, and tells the columns that it does not know', () => {
    const text = `${header};Remarques;Nationalité;Pointure\n${row()};a un chat;française;42`;
    const { rows, ignoredColumns, unknownColumns } = read(text);
    expect(ignoredColumns).toEqual([
      { heading: 'Remarques', why: 'free-text' },
      { heading: 'Nationalité', why: 'sensitive' },
    ]);
    expect(unknownColumns).toEqual(['Pointure']);
    expect(JSON.stringify(rows)).not.toMatch(/chat|française|42/);
  });

  it('counts the words that no table holds', () => {
    const text = `${header}\n${row({ 5: 'maraude, poterie' })}\n${row({ 2: 'tom@exemple.invalid', 5: 'Poterie, maraude' })}`;
    expect(read(text).unmapped).toEqual([{ code: 'kind-unknown', word: 'poterie', rows: 2 }]);
  });

  it.each([
    ['file-empty', ''],
    ['not-a-csv', 'PK\u0003\u0004xl/workbook.xml'],
    ['csv-header-missing', 'Léa;lea@exemple.invalid\nTom;tom@exemple.invalid'],
    ['csv-column-repeated', 'Prénom;E-mail;Courriel\nLéa;a@exemple.invalid;b@exemple.invalid'],
    ['csv-without-rows', `${header}\n;;;\n`],
    ['csv-quote-unclosed', `${header}\n${row({ 0: '"Léa' })}\n${row({ 2: 'tom@exemple.invalid' })}`],
  ])('throws %s for a file that is no such table', (code, text) => {
    expect(() => read(text)).toThrow(UnreadableFileError);
    expect(() => read(text)).toThrow(expect.objectContaining({ code }) as Error);
  });
});
