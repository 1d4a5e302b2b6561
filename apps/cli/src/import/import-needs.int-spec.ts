import { paris } from '@app/domain/territories';
import type { TestService } from '@app/testing';
import { eventsOf, startTestService } from '@app/testing';
import { importNeeds } from './import-needs.js';
import { feedBytes, missionXml } from './needs-feed/feed.fixture.js';
import { readNeedsFeed } from './needs-feed/read-needs-feed.js';

let app: TestService;

beforeEach(async () => {
  app = await startTestService();
  app.clock.setTo('2026-11-19T09:00:00Z');
});
afterEach(() => app.stop());

const run = (missions: readonly string[], options: { vouchedBy?: string; dryRun?: boolean } = {}) =>
  importNeeds(app, readNeedsFeed(feedBytes(...missions), { territory: paris, now: app.clock.now() }), {
    source: 'reseau exemple',
    territory: 'paris',
    dryRun: false,
    ...options,
  });
const outcomes = async (...args: Parameters<typeof run>) =>
  (await run(...args)).report.rows.map(({ outcome }) => outcome);
const needs = () =>
  app.sql<{ client: string; state: string; listing: string; reason: string | null }>(
    `select source_client_id as client, state, listing, coalesce(listing_reason, close_reason) as reason
       from needs order by source_client_id`,
  );

const vouched = { vouchedBy: 'La Ville' };
const two = [missionXml(), missionXml({ clientId: 'M-002' })] as const;

describe('importNeeds', () => {
  it('lists the needs of an association that nobody answers for, and matches none', async () => {
    const { report } = await run(two);
    expect(report.rows[0]).toMatchObject({
      outcome: 'listed',
      notes: expect.arrayContaining([{ field: 'listing', code: 'association-unverified' }]) as unknown,
    });
    expect((await needs()).map(({ listing }) => listing)).toEqual(['listed-only', 'listed-only']);
    expect(await eventsOf(app, 'need.')).toEqual([]);
  });

  it('has them matched when somebody answers for it, also those imported before', async () => {
    await run(two);
    expect(await outcomes(two, vouched)).toEqual(['updated', 'updated']);
    expect((await eventsOf(app, 'need.published')).length).toBe(2);
  });

  it('updates, closes and reopens by client id', async () => {
    expect(await outcomes(two, vouched)).toEqual(['created', 'created']);
    expect(await outcomes(two, vouched)).toEqual(['unchanged', 'unchanged']);
    const changed = missionXml({ places: '5' });
    const second = await run([changed], vouched);
    expect(second.report.rows.map(({ outcome }) => outcome)).toEqual(['updated']);
    expect(second.closed).toBe(1);
    expect(await needs()).toMatchObject([
      { client: 'M-001', state: 'published' },
      { client: 'M-002', state: 'closed', reason: 'absent-from-feed' },
    ]);
    expect(await outcomes([changed, two[1]], vouched)).toEqual(['unchanged', 'reopened']);
  });

  it('keeps a need whose mission is refused this time', async () => {
    await run(two, vouched);
    const { closed, report } = await run(
      [two[0], missionXml({ clientId: 'M-002', title: 'Maraude' })],
      vouched,
    );
    expect([closed, report.rows[1]?.outcome]).toEqual([0, 'refused']);
  });

  it('writes nothing on a dry run, and tells the same', async () => {
    expect(await outcomes(two, { ...vouched, dryRun: true })).toEqual(['created', 'created']);
    expect(await needs()).toEqual([]);
    expect(await eventsOf(app)).toEqual([]);
  });

  it('takes back a row that the domain refuses, and that row alone', async () => {
    const over = missionXml({ clientId: 'M-000', startAt: '2026-01-05T10:00', endAt: '2026-01-05T12:00' });
    const { report } = await run([over, ...two], vouched);
    expect(report.rows.map(({ outcome }) => outcome)).toEqual(['refused', 'created', 'created']);
    expect((await needs()).map(({ client }) => client)).toEqual(['M-001', 'M-002']);
  });

  it('writes nothing at all when it breaks half-way', async () => {
    let steps = 0;
    const breaking = () => {
      steps += 1;
      if (steps === 2) throw new Error('the machine stopped');
    };
    const reading = readNeedsFeed(feedBytes(...two), { territory: paris, now: app.clock.now() });
    const options = { source: 'reseau exemple', territory: 'paris', dryRun: false };
    await expect(importNeeds(app, reading, options, breaking)).rejects.toThrow('the machine stopped');
    expect(await needs()).toEqual([]);
    expect(await app.sql('select 1 from associations')).toEqual([]);
  });
});
