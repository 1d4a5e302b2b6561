import type { PersonActor } from '@app/domain/accounts';
import { ApplyToNeed } from '@app/domain/matches';
import type { NeedInput } from '@app/domain/needs';
import { ChangeNeed, PublishNeed } from '@app/domain/needs';
import type { OfferInput } from '@app/domain/offers';
import { PublishOffer } from '@app/domain/offers';
import type { TestService, VerifiedAssociation } from '@app/testing';
import { makeVolunteer, needInput, startTestService, verifiedAssociation } from '@app/testing';

let service: TestService;
let association: VerifiedAssociation;

beforeAll(async () => {
  service = await startTestService();
  association = await verifiedAssociation(service);
});
afterAll(() => service.stop());

const asked = (change: NeedInput) =>
  service
    .get(PublishNeed)
    .execute(association.member, { associationId: association.associationId, need: needInput(change) });
const offer = async (actor: PersonActor, terms: OfferInput) =>
  (
    await service.get(PublishOffer).execute(actor, {
      availability: { weekly: [{ day: 2, fromMinute: 480, toMinute: 1320 }] },
      postalCode: '75018',
      maxTravelKm: 5,
      ...terms,
    })
  ).id;
const apply = (actor: PersonActor, offerId: string, needId: string) =>
  service.get(ApplyToNeed).execute(actor, { needId, offerId });
const from = (fromMinute: number): NeedInput['schedule'] => ({
  once: [{ date: '2026-10-20', fromMinute, toMinute: fromMinute + 120 }],
});

/** Somebody interviewed, whose licence and insurance were seen. */
async function driver(): Promise<PersonActor> {
  const { actor } = await makeVolunteer(service);
  for (const kind of ['interview', 'driving-licence', 'vehicle-insurance'])
    await service.sql(
      `insert into proofs (id, volunteer_id, kind, association_id, seen_on, seen_by)
         select gen_random_uuid(), v.id, $2, case when $2 = 'interview' then $3::uuid end, '2026-10-01', v.account_id
           from volunteers v where v.account_id = $1`,
      [actor.accountId, kind, association.associationId],
    );
  return actor;
}

describe('a vehicle with its driver', () => {
  const trip = (fromMinute: number, seats: number) =>
    asked({
      kind: 'transport',
      setting: 'vehicle',
      schedule: from(fromMinute),
      placeCount: 1,
      vehicle: { seats },
    });
  const car = { kinds: ['transport'], vehicle: { seats: 4, cubicMetres: 0.5 } };

  it('takes a trip that it has room for', async () => {
    const actor = await driver();
    const offerId = await offer(actor, car);
    expect((await apply(actor, offerId, (await trip(600, 3)).id)).outcome).toBe('accepted');
    await expect(apply(actor, offerId, (await trip(900, 5)).id)).rejects.toMatchObject({
      details: { gate: 'vehicle' },
    });
  });

  it('is never promised twice for the same hours, by whatever offers', async () => {
    const actor = await driver();
    const offers = await Promise.all([offer(actor, car), offer(actor, car)]);
    const trips = await Promise.all([trip(600, 2), trip(660, 2)]);
    const answers = await Promise.allSettled(trips.map(({ id }, at) => apply(actor, offers[at]!, id)));
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('shared by drivers is promised once at a time, whoever says yes', async () => {
    const [first, second] = await Promise.all([driver(), driver()]);
    const owned = await offer(first, car);
    const [row] = await service.sql<{ key: string }>('select vehicle_key as key from offers where id = $1', [
      owned,
    ]);
    const shared = await offer(second, { ...car, vehicleKey: row!.key });
    const [early, late, apart] = await Promise.all([trip(600, 2), trip(660, 2), trip(900, 2)]);
    const answers = await Promise.allSettled([apply(first, owned, early.id), apply(second, shared, late.id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'vehicle-taken' },
    });
    expect((await apply(second, shared, apart.id)).outcome).toBe('accepted');
  });

  it('is another one in another offer, unless its key says otherwise', async () => {
    const [first, second] = await Promise.all([driver(), driver()]);
    const offers = await Promise.all([offer(first, car), offer(second, car)]);
    const trips = await Promise.all([trip(600, 2), trip(660, 2)]);
    await expect(apply(first, offers[0], trips[0].id)).resolves.toMatchObject({ outcome: 'accepted' });
    await expect(apply(second, offers[1], trips[1].id)).resolves.toMatchObject({ outcome: 'accepted' });
    await expect(offer(first, { ...car, vehicleKey: 'AB-123-CD' })).rejects.toMatchObject({
      code: 'vehicle-key-invalid',
      pointer: '/vehicleKey',
    });
  });

  it('is asked for a date, and with the room that the trip takes', async () => {
    const undated = { kind: 'transport', setting: 'vehicle', schedule: undefined, flexible: true } as const;
    await expect(asked({ ...undated, vehicle: { seats: 2 } })).rejects.toMatchObject({
      code: 'dates-needed',
    });
    await expect(asked({ ...undated, schedule: from(600), flexible: false })).rejects.toMatchObject({
      code: 'field-missing',
      pointer: '/vehicle',
    });
  });
});

describe('a room lent', () => {
  const wanted = { capacity: 12, stepFree: true, equipment: ['tables'] };
  const room = { capacity: 30, stepFree: true, equipment: ['tables', 'projector'], dwelling: false };

  it('serves a need that it suits, and is asked again when more is asked of it', async () => {
    const { actor } = await makeVolunteer(service);
    const offerId = await offer(actor, { kinds: ['premises'], premises: room });
    const { id, version } = await asked({ kind: 'premises', placeCount: 1, premises: wanted });
    const { matchId } = await apply(actor, offerId, id);
    const changes = { premises: { ...wanted, capacity: 40 } };
    await service.get(ChangeNeed).execute(association.member, { needId: id, version, changes });
    expect(await service.sql('select state, reason from matches where id = $1', [matchId])).toEqual([
      { state: 'cancelled', reason: 'conditions-changed' },
    ]);
  });

  it('does not serve one that asks for no steps where there are some', async () => {
    const { actor } = await makeVolunteer(service);
    const offerId = await offer(actor, { kinds: ['premises'], premises: { ...room, stepFree: false } });
    const { id } = await asked({ kind: 'premises', placeCount: 1, premises: wanted });
    await expect(apply(actor, offerId, id)).rejects.toMatchObject({ details: { gate: 'premises-fit' } });
  });

  it('is never a dwelling', async () => {
    const { actor } = await makeVolunteer(service);
    const home = { kinds: ['premises'], premises: { ...room, dwelling: true } };
    await expect(offer(actor, home)).rejects.toMatchObject({ code: 'premises-dwelling' });
  });
});
