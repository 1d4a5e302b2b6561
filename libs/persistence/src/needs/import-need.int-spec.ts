import { ImportAssociation } from '@app/domain/associations';
import { service as theService } from '@app/domain/events';
import type { ImportedNeed } from '@app/domain/needs';
import { CloseMissingNeeds, ImportNeed, WithdrawNeed } from '@app/domain/needs';
import type { TestService } from '@app/testing';
import { factsAbout, runningClocks, startTestService } from '@app/testing';

let service: TestService;
let source = 'feed-0';
let feeds = 0;

beforeAll(async () => {
  service = await startTestService();
});
beforeEach(() => {
  service.clock.setTo('2026-10-05T10:00:00Z');
  source = `feed-${(feeds += 1)}`;
});
afterAll(() => service.stop());

async function organisation(vouchedBy?: string): Promise<string> {
  const { associationId } = await service.get(ImportAssociation).execute(theService, {
    source,
    clientId: 'org',
    name: 'Entraide',
    territory: 'paris',
    ...(vouchedBy ? { vouchedBy } : {}),
  });
  return associationId;
}

const run = (associationId: string, change: Partial<ImportedNeed> = {}) =>
  service.get(ImportNeed).execute(theService, {
    source,
    clientId: 'mission-1',
    associationId,
    applicationUrl: 'https://exemple.invalid/1',
    title: 'Atelier de conversation',
    description: 'Parler français en petit groupe.',
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
    ...change,
  });
const row = async (id: string) =>
  (
    await service.sql<object>(
      'select state, close_reason as reason, listing, version from needs where id = $1',
      [id],
    )
  )[0];

describe('ImportNeed', () => {
  it('lists the needs of an association that nobody vouches for, and tells nobody', async () => {
    const { needId, ...outcome } = await run(await organisation());
    expect(outcome).toEqual({ outcome: 'created', listingReason: 'association-unverified' });
    expect(await row(needId)).toMatchObject({ state: 'published', listing: 'listed-only' });
    expect(await factsAbout(service, needId)).toEqual([]);
  });

  it('matches them once somebody does, without an edit hold', async () => {
    const { needId } = await run(await organisation());
    const vouched = await run(await organisation('Ville de Paris'));
    expect(vouched).toEqual({ needId, outcome: 'updated', listingReason: null });
    expect(await factsAbout(service, needId)).toEqual(['need.changed', 'need.published', 'need.hold-ended']);
  });

  it('leaves alone what has not changed, and confirms it', async () => {
    const associationId = await organisation('Ville de Paris');
    const { needId } = await run(associationId);
    service.clock.setTo('2026-10-15T10:00:00Z');
    expect(await run(associationId)).toMatchObject({ needId, outcome: 'unchanged' });
    expect(await row(needId)).toMatchObject({ version: 1 });
    expect(await factsAbout(service, needId)).toEqual(['need.published', 'need.hold-ended']);
    expect(await runningClocks(service, needId)).toEqual(['need-reconfirmation 2026-11-14T11:00']);
  });

  it('brings up to date what has', async () => {
    const associationId = await organisation('Ville de Paris');
    const { needId } = await run(associationId);
    const schedule = { once: [{ date: '2026-10-20', fromMinute: 600, toMinute: 720 }] };
    const outcome = await run(associationId, { title: 'Café', flexible: false, schedule });
    expect(outcome).toMatchObject({ needId, outcome: 'updated' });
    expect(await service.sql('select state from sessions where need_id = $1', [needId])).toEqual([
      { state: 'planned' },
    ]);
    expect(await factsAbout(service, needId)).toContain('need.changed');
    expect(await run(associationId, { title: 'Café', flexible: false, schedule })).toMatchObject({
      outcome: 'unchanged',
    });
  });

  it('ends after the last day of a flexible mission, and takes none that is over', async () => {
    const associationId = await organisation('Ville de Paris');
    const { needId } = await run(associationId, { lastDay: '2026-10-31' });
    expect(await runningClocks(service, needId)).toContain('need-end 2026-11-30T23:00');
    await expect(run(associationId, { clientId: 'old', lastDay: '2026-10-04' })).rejects.toMatchObject({
      code: 'dates-passed',
    });
  });

  it.each([
    ['link-malformed', '/applicationUrl', { applicationUrl: 'javascript:alert(1)' }],
    ['places-invalid', '/placeCount', { placeCount: 0 }],
    ['text-missing', '/title', { title: ' ' }],
    ['control-character', '/description', { description: 'a\u0000b' }],
  ])('refuses %s at %s', async (code, pointer, change) => {
    await expect(run(await organisation(), change)).rejects.toMatchObject({ code, pointer });
  });
});

describe('CloseMissingNeeds', () => {
  const close = (...present: string[]) =>
    service.get(CloseMissingNeeds).execute(theService, { source, presentClientIds: new Set(present) });

  it('closes what a feed no longer names, and reopens it when it comes back', async () => {
    const associationId = await organisation('Ville de Paris');
    const { needId } = await run(associationId);
    await run(associationId, { clientId: 'mission-2' });
    expect(await close('mission-2')).toEqual([needId]);
    expect(await row(needId)).toEqual({
      state: 'closed',
      reason: 'absent-from-feed',
      listing: 'matched',
      version: 2,
    });
    expect(await runningClocks(service, needId)).toEqual([]);
    expect(await close('mission-2')).toEqual([]);
    expect(await run(associationId)).toMatchObject({ needId, outcome: 'reopened' });
    expect(await row(needId)).toMatchObject({ state: 'published', reason: null, version: 3 });
    expect((await factsAbout(service, needId)).slice(2)).toEqual([
      'need.closed',
      'need.published',
      'need.hold-ended',
    ]);
  });

  it('keeps withdrawn what its association withdrew', async () => {
    const associationId = await organisation('Ville de Paris');
    const { needId } = await run(associationId);
    await service.get(WithdrawNeed).execute(theService, { needId, reason: 'found-elsewhere' });
    expect(await run(associationId, { title: 'Encore' })).toMatchObject({ outcome: 'unchanged' });
    expect(await row(needId)).toMatchObject({ state: 'withdrawn' });
  });

  it('takes an empty feed for a broken one', async () => {
    await expect(close()).rejects.toMatchObject({ code: 'feed-empty' });
  });
});
