import { OpenAccount } from '@app/domain/accounts';
import { RegisterAssociation } from '@app/domain/associations';
import { service } from '@app/domain/events';
import { paris } from '@app/domain/territories';
import type { TestService } from '@app/testing';
import { eventsOf, startTestService } from '@app/testing';
import { importOffers } from './import-offers.js';
import { readOffersCsv } from './offers-csv/read-offers-csv.js';

let app: TestService;

beforeEach(async () => {
  app = await startTestService();
  app.clock.setTo('2026-11-19T09:00:00Z');
});
afterEach(() => app.stop());

const header =
  'Prénom;Nom;E-mail;Date de naissance;Code postal;Types de mission;Disponibilités;Distance (km)';
const lea = 'Léa;Exemple;lea@exemple.invalid;05/04/1990;75018;cours de français;lundi soir;5';
const tom = 'Tom;Exemple;tom@exemple.invalid;05/04/1985;75011;distribution;samedi;4';
const nobody = 'Nul;Exemple;pas une adresse;05/04/1985;75011;distribution;samedi;4';

type Options = Partial<Parameters<typeof importOffers>[2]>;

const run = (rows: readonly string[], options: Options = {}) =>
  importOffers(
    app,
    readOffersCsv(Buffer.from([header, ...rows].join('\n')), { territory: paris, now: app.clock.now() }),
    { territory: 'paris', locale: 'fr', dryRun: false, ...options },
  );
const outcomes = async (...args: Parameters<typeof run>) =>
  (await run(...args)).rows.map(({ outcome }) => outcome);
const offers = () =>
  app.sql<{ state: string; manner: string; on: string | null }>(
    `select state, consent_manner as manner, consent_attested_on::text as on from offers order by id`,
  );

async function association(): Promise<string> {
  const { accountId } = await app
    .get(OpenAccount)
    .execute(service, { email: 'membre@exemple.invalid', givenName: 'Ana', locale: 'fr' });
  const { id } = await app
    .get(RegisterAssociation)
    .execute(service, { name: 'Asso', rna: 'W751234567', memberAccountId: accountId, territory: 'paris' });
  return id;
}

describe('importOffers', () => {
  it('lets every offer sleep until its person agrees, and asks once', async () => {
    expect(await outcomes([lea, nobody, tom])).toEqual(['created', 'refused', 'created']);
    expect(await offers()).toEqual([
      { state: 'asleep', manner: 'pending', on: null },
      { state: 'asleep', manner: 'pending', on: null },
    ]);
    const names = (await eventsOf(app, 'offer.')).map(({ name }) => name);
    expect(names).toEqual(['offer.consent-requested', 'offer.consent-requested']);
    expect(await app.sql(`select 1 from clocks where kind = 'consent-silence'`)).toHaveLength(2);
  });

  it('publishes at once what an association attests', async () => {
    const associationId = await association();
    await run([lea], { attestation: { associationId, on: '2026-11-02' } });
    expect(await offers()).toEqual([{ state: 'published', manner: 'attested', on: '2026-11-02' }]);
  });

  it('keeps from whose list a person comes', async () => {
    const listedBy = await association();
    await run([lea], { listedBy });
    expect(await app.sql('select listed_by as by from offers')).toEqual([{ by: listedBy }]);
  });

  it('leaves those of an earlier import as they are', async () => {
    await run([lea]);
    expect(await outcomes([lea, tom])).toEqual(['unchanged', 'created']);
    expect(await offers()).toHaveLength(2);
  });

  it('writes nothing on a dry run', async () => {
    const report = await run([lea, tom], { dryRun: true });
    expect(report.title).toContain('nothing was written');
    expect(report.rows.map(({ outcome }) => outcome)).toEqual(['created', 'created']);
    expect(await app.sql('select 1 from accounts')).toEqual([]);
    expect(await eventsOf(app)).toEqual([]);
  });

  it('names nobody in its report', async () => {
    expect(JSON.stringify(await run([lea, nobody]))).not.toMatch(/Léa|Exemple|Nul|@/);
  });
});
