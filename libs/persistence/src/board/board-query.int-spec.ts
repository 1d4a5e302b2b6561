import { randomUUID } from 'node:crypto';
import type { KindCode } from '@app/contracts';
import { kindCodes } from '@app/contracts';
import { SuspendAssociation } from '@app/domain/associations';
import { service as theService, UnitOfWork } from '@app/domain/events';
import type { NeedInput } from '@app/domain/needs';
import { PublishNeed, WithdrawNeed } from '@app/domain/needs';
import type { MinorsPresent } from '@app/domain/safeguarding';
import { boardShows } from '@app/domain/safeguarding';
import type { TestService, VerifiedAssociation } from '@app/testing';
import { needInput, startTestService, verifiedAssociation } from '@app/testing';
import type { BoardCut, BoardFilters } from './board-query.js';
import { BoardQuery } from './board-query.js';

let service: TestService;
let known: VerifiedAssociation;

beforeEach(async () => {
  service = await startTestService();
  known = await verifiedAssociation(service);
});
afterEach(() => service.stop());

const publish = async (change: NeedInput = {}, { associationId, member } = known) =>
  (await service.get(PublishNeed).execute(member, { associationId, need: needInput(change) })).id;
const page = (filters: Partial<BoardFilters> = {}, cut: BoardCut = { limit: 500 }) =>
  service
    .get(UnitOfWork)
    .run(theService, (tx) => service.get(BoardQuery).page(tx, { territory: 'paris', ...filters }, cut));
const calls = (filters: Partial<BoardFilters> = {}) =>
  service
    .get(UnitOfWork)
    .run(theService, (tx) => service.get(BoardQuery).generalCalls(tx, { territory: 'paris', ...filters }));
const ids = async (filters: Partial<BoardFilters> = {}) => (await page(filters)).entries.map(({ id }) => id);
const afterHold = () => service.clock.advance({ minutes: 11 });

interface Combination {
  readonly id: string;
  readonly kind: KindCode | null;
  readonly minorsPresent: MinorsPresent;
  readonly oneToOne: boolean;
}

/** Every kind and none, whoever comes: rows that no use case would write, for the board must not trust them. */
async function writeEverything(): Promise<readonly Combination[]> {
  const minors: readonly MinorsPresent[] = ['yes', 'no', 'unknown'];
  const all = [...kindCodes, null].flatMap((kind) =>
    minors.flatMap((minorsPresent) =>
      [true, false].map((oneToOne) => ({ id: randomUUID(), kind, minorsPresent, oneToOne })),
    ),
  );
  await service.sql(
    `insert into needs (id, association_id, state, moderation, listing, kind, title, description, territory, time_zone,
       schedule, flexible, place_count, minors_present, setting, one_to_one, published_at, created_at, updated_at)
     select c.id, $2, 'published', 'approved', 'listed-only', c.kind, 't', 'd', 'paris', 'Europe/Paris', '{"once": []}', true, 1,
       c."minorsPresent", 'public-place', c."oneToOne", now(), now(), now()
     from jsonb_to_recordset($1) as c (id uuid, kind text, "minorsPresent" text, "oneToOne" boolean)`,
    [JSON.stringify(all), known.associationId],
  );
  await service.sql('insert into places (need_id, ordinal, option) select id, 1, 1 from needs');
  return all;
}

describe('BoardQuery', () => {
  it('lists exactly what boardShows lists, and counts the rest', async () => {
    const all = await writeEverything();
    const listed = all.filter((need) => boardShows({ ...need, kind: need.kind ?? undefined }) === 'listed');
    expect((await ids()).sort()).toEqual(listed.map(({ id }) => id).sort());
    const hosting = (await calls()).find(({ kind }) => kind === 'hosting');
    expect(hosting?.needs).toBe(6);
    expect((await calls({ kind: 'goods' })).map(({ needs }) => needs)).toEqual([5]);
  });

  it('says fewer than five of few', async () => {
    await publish({ oneToOne: true });
    afterHold();
    expect(await calls()).toEqual([{ kind: 'conversation', needs: null }]);
    expect(await ids()).toEqual([]);
  });

  it('shows a need without its address or its notes', async () => {
    const id = await publish({
      site: { postalCode: '75018', street: '1 rue Secrète', contactNote: 'Awa 06 12 34 56 78' },
    });
    afterHold();
    const { entries } = await page();
    expect(entries).toMatchObject([
      { id, district: '75118', placesOpen: 2, association: expect.any(String) },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/Secrète|Awa|75018/);
  });

  it('waits for the edit hold and for moderation, and drops what is over', async () => {
    const id = await publish();
    const young = await verifiedAssociation(service, { trusted: false });
    const pending = await publish({}, young);
    const gone = await publish();
    await service.get(WithdrawNeed).execute(known.member, { needId: gone, reason: 'postponed' });
    expect(await ids()).toEqual([]);
    afterHold();
    expect(await ids()).toEqual([id]);
    expect(await ids()).not.toContain(pending);
    await service.sql('delete from places where need_id = $1', [id]);
    expect(await ids()).toEqual([]);
  });

  it('shows nothing of a suspended association, and no need whose dates have passed', async () => {
    const other = await verifiedAssociation(service);
    await publish({}, other);
    const id = await publish();
    await service.get(SuspendAssociation).execute(other.coordinator, other);
    afterHold();
    expect(await ids()).toEqual([id]);
    service.clock.setTo('2026-10-20T18:00:01Z');
    expect(await ids()).toEqual([]);
  });

  it('filters by kind, arrondissement and language, required or helpful', async () => {
    const dari = await publish({ languages: [{ code: 'prs', level: 'B1' }] });
    const tigrinya = await publish({ helpfulLanguages: ['tir'], site: { postalCode: '75020' } });
    const event = await publish({ kind: 'event' });
    afterHold();
    expect(await ids({ language: 'prs' })).toEqual([dari]);
    expect(await ids({ language: 'tir' })).toEqual([tigrinya]);
    expect(await ids({ district: '75120' })).toEqual([tigrinya]);
    expect(await ids({ kind: 'event' })).toEqual([event]);
    expect(await ids({ territory: 'lyon' })).toEqual([]);
  });

  it('pages from the newest without losing or repeating one', async () => {
    const posted: string[] = [];
    for (let count = 0; count < 5; count += 1) posted.push(await publish());
    afterHold();
    const first = await page({}, { limit: 2 });
    await publish();
    const second = await page({}, { limit: 2, after: first.next ?? '' });
    const third = await page({}, { limit: 2, after: second.next ?? '' });
    const seen = [...first.entries, ...second.entries, ...third.entries].map(({ id }) => id);
    expect(seen).toEqual([...posted].reverse());
    expect(third.next).toBeNull();
    await expect(page({}, { limit: 2, after: 'nonsense' })).rejects.toMatchObject({ code: 'cursor-invalid' });
  });
});
