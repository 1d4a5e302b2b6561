import { service as theService, UnitOfWork } from '@app/domain/events';
import type { ItemQuantity } from '@app/domain/goods';
import { ApplyToNeed, ConfirmMatch, EndMatch, ServeWaitingList } from '@app/domain/matches';
import { ChangeNeed, PublishNeed } from '@app/domain/needs';
import { PublishOffer } from '@app/domain/offers';
import { Profiles } from '@app/domain/profiles';
import type { PersonActor } from '@app/domain/accounts';
import type { TestService, VerifiedAssociation } from '@app/testing';
import { makeVolunteer, needInput, startTestService, verifiedAssociation } from '@app/testing';

let service: TestService;
let association: VerifiedAssociation;

beforeAll(async () => {
  service = await startTestService();
  association = await verifiedAssociation(service);
});
afterAll(() => service.stop());

interface Giver {
  readonly actor: PersonActor;
  readonly offerId: string;
}

async function giver(...items: readonly ItemQuantity[]): Promise<Giver> {
  const { actor } = await makeVolunteer(service);
  const offer = { kinds: ['goods'], items, postalCode: '75018', maxTravelKm: 5 };
  const { id: offerId } = await service.get(PublishOffer).execute(actor, offer);
  return { actor, offerId };
}

const listOf = (...items: readonly ItemQuantity[]) =>
  service.get(PublishNeed).execute(association.member, {
    associationId: association.associationId,
    need: needInput({ kind: 'goods', schedule: undefined, placeCount: undefined, items }),
  });
const apply = ({ actor, offerId }: Giver, needId: string) =>
  service.get(ApplyToNeed).execute(actor, { needId, offerId });
const confirm = (matchId: string, needId: string) =>
  service.get(ConfirmMatch).execute(association.member, { matchId, needId });
const inTransaction = <T>(work: Parameters<UnitOfWork['run']>[1]) =>
  service.get(UnitOfWork).run(theService, work) as Promise<T>;
const linesOf = (needId: string) =>
  service.sql(
    'select item, wanted, promised, confirmed from need_items where need_id = $1 order by ordinal',
    [needId],
  );
const promisesOf = (matchId: string) =>
  service.sql<ItemQuantity>('select item, quantity from match_items where match_id = $1 order by item', [
    matchId,
  ]);
const blankets = (quantity: number) => ({ item: 'blankets', quantity }) as const;
const tents = (quantity: number) => ({ item: 'tents', quantity }) as const;

describe('goods', () => {
  it('are split over givers, each as far as the list lacks, and close by item', async () => {
    const { id } = await listOf(blankets(10), tents(2));
    const first = await apply(await giver(blankets(7), tents(5)), id);
    const second = await apply(await giver(blankets(7)), id);
    expect([await promisesOf(first.matchId), await promisesOf(second.matchId)]).toEqual([
      [blankets(7), tents(2)],
      [blankets(3)],
    ]);
    const late = await apply(await giver(blankets(1)), id);
    expect(late.outcome).toBe('waiting');
    await confirm(first.matchId, id);
    expect(await linesOf(id)).toEqual([
      { item: 'blankets', wanted: 10, promised: 10, confirmed: 7 },
      { item: 'tents', wanted: 2, promised: 2, confirmed: 2 },
    ]);
    await confirm(second.matchId, id);
    expect(await service.sql('select state from matches where id = $1', [late.matchId])).toEqual([
      { state: 'superseded' },
    ]);
    const need = await inTransaction((tx) => service.get(Profiles).ofNeed(tx, id));
    expect(need).toMatchObject({ placesWanted: 2, placesHeld: 2, placesConfirmed: 2 });
  });

  it('come back to the list when somebody does not bring them, and go to who waits', async () => {
    const { id } = await listOf(blankets(4));
    const first = await giver(blankets(4));
    const { matchId } = await apply(first, id);
    const waiting = await apply(await giver(blankets(3)), id);
    expect(waiting.outcome).toBe('waiting');
    await service.get(EndMatch).execute(first.actor, { matchId, end: 'cancelled', reason: 'no-longer-free' });
    expect(await linesOf(id)).toEqual([{ item: 'blankets', wanted: 4, promised: 0, confirmed: 0 }]);
    expect(await inTransaction((tx) => service.get(ServeWaitingList).execute(tx, id))).toBe(1);
    expect(await promisesOf(waiting.matchId)).toEqual([blankets(3)]);
    const need = await inTransaction((tx) => service.get(Profiles).ofNeed(tx, id));
    expect(need).toMatchObject({ items: [{ item: 'blankets', lacking: 1, unconfirmed: 4 }], placesHeld: 0 });
  });

  it('are never promised beyond the list when thirty say yes at once', async () => {
    const { id } = await listOf(blankets(50), tents(3));
    const givers = await Promise.all(Array.from({ length: 30 }, () => giver(blankets(4), tents(1))));
    const answers = await Promise.all(givers.map((one) => apply(one, id)));
    expect(await linesOf(id)).toEqual([
      { item: 'blankets', wanted: 50, promised: 50, confirmed: 0 },
      { item: 'tents', wanted: 3, promised: 3, confirmed: 0 },
    ]);
    expect(answers.filter(({ outcome }) => outcome === 'accepted').length).toBeGreaterThanOrEqual(13);
  }, 60_000);

  it('are promised once by an offer that says yes to two lists at once', async () => {
    const [one, other] = await Promise.all([listOf(blankets(5)), listOf(blankets(5))]);
    const volunteer = await giver(blankets(6));
    const answers = await Promise.all([apply(volunteer, one.id), apply(volunteer, other.id)]);
    const given = (await Promise.all(answers.map(({ matchId }) => promisesOf(matchId)))).flat();
    expect(given.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(6);
    const offer = await inTransaction((tx) => service.get(Profiles).ofOffer(tx, volunteer.offerId));
    expect(offer).toMatchObject({ items: [] });
  });

  it('lacking may change, not below what is promised', async () => {
    const { id, version } = await listOf(blankets(5), tents(1));
    await apply(await giver(blankets(3)), id);
    const change = (items: readonly ItemQuantity[]) =>
      service.get(ChangeNeed).execute(association.member, { needId: id, version, changes: { items } });
    await expect(change([blankets(2)])).rejects.toMatchObject({ code: 'items-promised' });
    const { need } = await change([blankets(3), { item: 'toys', quantity: 2 }]);
    expect(need.placeCount).toBe(2);
    expect(await linesOf(id)).toEqual([
      { item: 'blankets', wanted: 3, promised: 3, confirmed: 0 },
      { item: 'toys', wanted: 2, promised: 0, confirmed: 0 },
    ]);
  });

  it('that nobody asks for promise nothing', async () => {
    const { id } = await listOf(tents(5));
    await expect(apply(await giver(blankets(2)), id)).rejects.toMatchObject({
      code: 'not-eligible',
      details: { gate: 'items-wanted' },
    });
  });
});
