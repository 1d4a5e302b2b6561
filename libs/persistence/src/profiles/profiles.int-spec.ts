import type { Transaction } from '@app/domain/events';
import { service as theService, UnitOfWork } from '@app/domain/events';
import { MatchRepository } from '@app/domain/matches';
import { PublishNeed } from '@app/domain/needs';
import { PublishOffer } from '@app/domain/offers';
import { Profiles } from '@app/domain/profiles';
import type { TestService, VerifiedAssociation } from '@app/testing';
import { makeVolunteer, needInput, startTestService, verifiedAssociation } from '@app/testing';

let service: TestService;
let association: VerifiedAssociation;
let needId: string;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());
beforeEach(async () => {
  service.clock.setTo('2026-10-05T10:00:00Z');
  await service.sql(
    'truncate accounts, associations, outbox, clocks, volunteer_touches, need_touches cascade',
  );
  association = await verifiedAssociation(service);
  const { associationId, member } = association;
  ({ id: needId } = await service.get(PublishNeed).execute(member, { associationId, need: needInput() }));
});

const inTransaction = <T>(work: (tx: Transaction) => Promise<T>) =>
  service.get(UnitOfWork).run(theService, work);
const needsSince = (mark?: string) => inTransaction((tx) => service.get(Profiles).needsSince(tx, mark));

/** A match of this need that holds no place yet. */
async function proposed(): Promise<string> {
  const { actor } = await makeVolunteer(service);
  const { id: offerId } = await service.get(PublishOffer).execute(actor, {
    kinds: ['conversation'],
    languages: [{ code: 'fra', level: 'native' }],
    availability: { weekly: [{ day: 2, fromMinute: 1020, toMinute: 1320 }] },
    postalCode: '75018',
    maxTravelKm: 5,
  });
  const [match] = await service.sql<{ id: string }>(
    `insert into matches (id, need_id, offer_id, volunteer_id, need_version, state, transition, actor_kind, origin,
       engine_version, score, explanation, created_at, state_since)
     select gen_random_uuid(), $1, id, volunteer_id, 1, 'proposed', 1, 'service', 'wave', 'engine-1', 0.5, '{}', now(), now()
       from offers where id = $2 returning id`,
    [needId, offerId],
  );
  return match!.id;
}

describe('needs read since a mark', () => {
  it('are all of them at first, then what was touched', async () => {
    const first = await needsSince();
    expect(first).toMatchObject({ complete: true, changed: [{ needId }], goneIds: [] });
    // What was touched while any transaction of the whole server was still open may be told again.
    expect(await needsSince(first.mark)).toMatchObject({ complete: false, goneIds: [] });
  });

  it('tell of a place that is claimed while somebody else has the need locked', async () => {
    const matchId = await proposed();
    const { mark } = await needsSince();
    await inTransaction(async (tx) => {
      await service.get(MatchRepository).lockNeed(tx, needId);
      const claim = 'update places set match_id = $2 where need_id = $1 and ordinal = 1 and option = 1';
      await service.sql(claim, [needId, matchId]);
    });
    expect((await needsSince(mark)).changed).toMatchObject([{ needId, placesHeld: 1 }]);
    await service.sql('delete from matches where id = $1', [matchId]);
    expect((await needsSince(mark)).changed).toMatchObject([{ needId, placesHeld: 0 }]);
  });

  it('tell of a session that is cancelled and of what their association may do', async () => {
    const { mark, changed } = await needsSince();
    await service.sql(`update sessions set state = 'cancelled' where need_id = $1`, [needId]);
    expect(changed[0]!.sessions.length).toBeGreaterThan(0);
    const { mark: next, changed: after } = await needsSince(mark);
    expect(after).toMatchObject([{ needId, sessions: [], associationReady: true }]);
    await service.sql(`update associations set verification = 'suspended' where id = $1`, [
      association.associationId,
    ]);
    expect((await needsSince(next)).changed).toMatchObject([{ needId, associationReady: false }]);
  });

  it.each([
    ['withdrawn', `update needs set state = 'withdrawn' where id = $1`],
    ['refused', `update needs set moderation = 'refused' where id = $1`],
    ['only listed from now on', `update needs set listing = 'listed-only' where id = $1`],
    ['deleted', 'delete from needs where id = $1'],
  ])('name the one that is %s as gone', async (_, change) => {
    const { mark } = await needsSince();
    await service.sql(change, [needId]);
    expect(await needsSince(mark)).toMatchObject({ complete: false, changed: [], goneIds: [needId] });
  });

  it('are all of them again when the mark is older than what is kept', async () => {
    const { mark } = await needsSince();
    await service.sql('delete from needs where id = $1', [needId]);
    service.clock.setTo('2026-10-05T22:00:00Z');
    expect(await needsSince(mark)).toMatchObject({ complete: true, changed: [], goneIds: [] });
    expect(await inTransaction((tx) => service.get(Profiles).offersSince(tx, mark))).toMatchObject({
      complete: true,
    });
  });
});

describe('the solicitation of a profile', () => {
  it('counts a question from when it was handed over, and one that never left not at all', async () => {
    const matchId = await proposed();
    await service.sql(
      `insert into invitations (id, match_id, volunteer_id, round, created_at, propensity, acceptance)
         select gen_random_uuid(), id, volunteer_id, 1, $2, 1, 0.2 from matches where id = $1`,
      [matchId, service.clock.now()],
    );
    const asked = async () => {
      const [row] = await service.sql<{ id: string }>('select offer_id as id from matches where id = $1', [
        matchId,
      ]);
      const offer = await inTransaction((tx) => service.get(Profiles).ofOffer(tx, row!.id));
      return [offer!.solicitation.asks, offer!.solicitation.lastUnansweredAtMs];
    };
    expect(await asked()).toEqual([0, null]);
    await service.sql('update invitations set sent_at = $2 where match_id = $1', [
      matchId,
      service.clock.now(),
    ]);
    expect(await asked()).toEqual([1, service.clock.now().getTime()]);
  });
});

describe('a profile with everything that is stored of it', () => {
  const home = {
    privateRoom: true,
    beds: 2,
    stepFree: null,
    adults: ['woman', null],
    unchangedSince: '2026-10-01',
    free: [{ from: '2026-11-01', until: '2026-11-30' }],
    nights: ['2026-11-02'],
    habits: { pets: true },
    wishes: [{ topic: 'smoking', wanted: false, firm: true }],
  };

  it('is the same whether one row is read or all of them are copied', async () => {
    const { actor } = await makeVolunteer(service);
    const { id: offerId } = await service.get(PublishOffer).execute(actor, {
      kinds: ['conversation'],
      availability: { weekly: [{ day: 2, fromMinute: 1020, toMinute: 1320 }] },
      postalCode: '75018',
      maxTravelKm: 5,
    });
    await service.sql(`update offers set home = $2, kinds = '{hosting}' where id = $1`, [
      offerId,
      JSON.stringify(home),
    ]);
    const [row] = await service.sql<{ id: string }>('select volunteer_id as id from offers where id = $1', [
      offerId,
    ]);
    await service.sql(
      `insert into volunteer_safety (volunteer_id, access_needs) values ($1, '{step-free,seating}')`,
      [row!.id],
    );
    const show = (kind: string, seenOn: string) =>
      service.sql(
        `insert into proofs (id, volunteer_id, kind, seen_on, seen_by, valid_until)
           select gen_random_uuid(), id, $2, $3, account_id, '2027-10-01' from volunteers where id = $1`,
        [row!.id, kind, seenOn],
      );
    const ofHome = ['household-check', 'home-visit', 'home-insurance'];
    for (const kind of [...ofHome, 'interview', 'code-of-conduct', 'bulletin-3', 'reference'])
      await show(kind, '2026-10-02');
    await show('reference', '2026-10-03');
    await service.sql(
      `insert into hosting_dossiers (need_id, offer_id, volunteer_id, opened_by, opened_at, expires_at)
         values ($1, $2, $3, $4, '2026-10-04', '2026-10-09')`,
      [needId, offerId, row!.id, actor.accountId],
    );
    const one = await inTransaction((tx) => service.get(Profiles).ofOffer(tx, offerId));
    const all = await inTransaction((tx) => service.get(Profiles).offersSince(tx, undefined));
    expect(all.changed).toEqual([one]);
    expect(one).toMatchObject({
      accessNeeds: ['step-free', 'seating'],
      home: {
        adults: ['woman', null],
        free: [{ fromDay: 20_758, toDay: 20_787 }],
        nights: [20_759],
        checkedUntilDay: 21_092,
        activeSinceDay: 20_729,
        dossierNeedId: needId,
      },
    });
    const changedOn = async (date: string) => {
      await service.sql(`update offers set home = jsonb_set(home, '{unchangedSince}', $2) where id = $1`, [
        offerId,
        JSON.stringify(date),
      ]);
      return (await inTransaction((tx) => service.get(Profiles).ofOffer(tx, offerId)))?.home;
    };
    const unseen = { checkedUntilDay: null, activeSinceDay: null };
    expect(await changedOn('2026-10-02')).toMatchObject(unseen);
    for (const kind of ofHome) {
      expect(await changedOn('2026-10-02')).toMatchObject(unseen);
      await show(kind, '2026-10-04');
    }
    expect(await changedOn('2026-10-02')).toMatchObject({ checkedUntilDay: 21_092, activeSinceDay: 20_730 });
    await service.sql(`delete from proofs where volunteer_id = $1 and seen_on = '2026-10-03'`, [row!.id]);
    expect(await changedOn('2026-10-02')).toMatchObject({ checkedUntilDay: 21_092, activeSinceDay: null });
  });

  it('of a remote need has what only a site could lack', async () => {
    const { associationId, member } = association;
    const remote = needInput({
      kind: 'translation',
      schedule: undefined,
      site: undefined,
      remote: true,
      setting: 'private-online',
      oneToOne: true,
      durationMinutes: 120,
      languages: ['fra', 'prs'].map((code) => ({ code, level: 'B2' })),
      handlesPapers: false,
      accessOffered: ['written-instructions'],
    });
    const { id } = await service.get(PublishNeed).execute(member, { associationId, need: remote });
    const offered = async (of: string) =>
      (await inTransaction((tx) => service.get(Profiles).ofNeed(tx, of)))?.accessOffered;
    expect(await offered(id)).toEqual(expect.arrayContaining(['step-free', 'written-instructions']));
    expect(await offered(id)).not.toContain('sign-language');
    expect(await offered(needId)).toEqual([]);
  });
});
