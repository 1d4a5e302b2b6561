import { paris } from '@app/domain/territories';
import { makeCity } from '@app/simulation';
import { mailedLink } from '@app/testing';
import { importNeeds } from '../../apps/cli/src/import/import-needs.js';
import { importOffers } from '../../apps/cli/src/import/import-offers.js';
import { readNeedsFeed } from '../../apps/cli/src/import/needs-feed/read-needs-feed.js';
import { readOffersCsv } from '../../apps/cli/src/import/offers-csv/read-offers-csv.js';
import { cityCsv } from '../../apps/cli/src/seed/files/city-csv.js';
import { cityFeed } from '../../apps/cli/src/seed/files/city-feed.js';
import type { TestCity } from './fixtures/test-city.js';
import { startTestCity } from './fixtures/test-city.js';

let city: TestCity;

beforeAll(async () => {
  city = await startTestCity();
});
afterAll(() => city.stop());

/** The files that `cli seed --out` writes: a small part of the feed and of the spreadsheet that are run by hand. */
const plan = { city: 'paris', associations: 10, volunteers: 60, needs: 15, seed: 'journey' } as const;
const agreeing = 40;

const feed = (now: Date) =>
  readNeedsFeed(Buffer.from(cityFeed(makeCity({ ...plan, now }), now)), { territory: paris, now });
const spreadsheet = (now: Date) =>
  readOffersCsv(Buffer.from(cityCsv(makeCity({ ...plan, now }).volunteers)), { territory: paris, now });

const count = async (text: string) =>
  (await city.sql<{ rows: number }>(`select count(*)::int as rows from (${text}) as found`))[0]?.rows;

const importFeed = (vouchedBy?: string) => {
  const now = city.clock.now();
  const options = { source: 'reseau exemple', territory: 'paris', vouchedBy, dryRun: false };
  return importNeeds(city, feed(now), options);
};

describe('A feed of missions and a spreadsheet of volunteers', () => {
  it('sleep until each person has agreed, who hears once from whom and why', async () => {
    const consents = await city.mailsOf(() =>
      importOffers(city, spreadsheet(city.clock.now()), { territory: 'paris', locale: 'fr', dryRun: false }),
    );
    expect(consents).toHaveLength(plan.volunteers);
    expect(new Set(consents.flatMap(({ to }) => to)).size).toBe(plan.volunteers);
    expect(await count(`select 1 from offers where state = 'asleep'`)).toBe(plan.volunteers);
    await Promise.all(
      consents.slice(0, agreeing).map(async (mail) => {
        const agreed = { answer: 'yes', charter: 'yes', bornOn: '1985-03-01' };
        expect((await city.visitor().submit(mailedLink(mail, 'l')!, agreed)).status).toBeLessThan(400);
      }),
    );
    await city.settle();
    expect(await count(`select 1 from offers where state = 'published'`)).toBe(agreeing);
  });

  it('are only listed while nobody answers for the associations', async () => {
    const { report } = await importFeed();
    expect(report.rows.filter(({ outcome }) => outcome === 'listed').length).toBeGreaterThan(plan.needs / 2);
    await city.pass({ minutes: 11 });
    expect(await count('select 1 from need_candidates')).toBe(0);
    expect(await count('select 1 from matches')).toBe(0);
  });

  it('are matched and asked once somebody does', async () => {
    await importFeed('La Ville');
    const mails = await city.mailsOf(() => city.pass({ minutes: 11 }));
    expect(await count('select 1 from need_candidates')).toBeGreaterThan(0);
    const invitations = mails.filter((mail) => mailedLink(mail, 'a') !== undefined);
    expect(invitations.length).toBeGreaterThan(0);
    expect(invitations.length).toBe(await count('select 1 from invitations where sent_at is not null'));
  });

  it('erases those who stayed silent for thirty days', async () => {
    await city.passUntil('2026-11-06T10:00:00Z');
    expect(await count(`select 1 from offers where state = 'asleep'`)).toBe(0);
    expect(await count('select 1 from account_contacts')).toBeLessThan(plan.volunteers);
  });
});
