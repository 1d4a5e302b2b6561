import { VerifyAddress } from '@app/domain/accounts';
import { service as theService, UnitOfWork } from '@app/domain/events';
import type { OfferInput } from '@app/domain/offers';
import {
  AskOfferReconfirmation,
  ChangeOffer,
  CloseOffer,
  OfferRepository,
  PauseOffer,
  PublishOffer,
  ReconfirmOffer,
  ResumeOffer,
  SleepSilentOffer,
  WithdrawOffer,
} from '@app/domain/offers';
import type { TestService } from '@app/testing';
import {
  eventsOf,
  mailedSecret,
  makeAssociation,
  makeCoordinator,
  makeVolunteer,
  runningClocks,
  signUp,
  startTestService,
} from '@app/testing';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());
beforeEach(() => service.clock.setTo('2026-10-05T10:00:00Z'));

const input: OfferInput = {
  kinds: ['conversation', 'event'],
  languages: [{ code: 'fra', level: 'native' }],
  availability: { weekly: [{ day: 2, fromMinute: 1080, toMinute: 1260 }], until: '2027-06-30' },
  postalCode: '75018',
  maxTravelKm: 4.5,
};

const published = async () => {
  const { actor } = await makeVolunteer(service);
  const { id: offerId } = await service.get(PublishOffer).execute(actor, input);
  return { actor, offerId };
};
const read = (offerId: string) =>
  service.get(UnitOfWork).run(theService, (tx) => service.get(OfferRepository).find(tx, offerId));
const running = (offerId: string) => runningClocks(service, offerId);
const told = async (offerId: string) =>
  (await eventsOf(service, 'offer.'))
    .filter(({ payload }) => payload['offerId'] === offerId)
    .map(({ name, payload }) => `${name} ${String(payload['offerVersion'])}`);

/** A need of an association, and an accepted match of the offer with it. */
async function accept(offerId: string): Promise<void> {
  const associationId = await makeAssociation(service);
  const [needId, matchId] = await service
    .sql<{ id: string }>('select gen_random_uuid() as id from generate_series(1, 2)')
    .then((rows) => rows.map(({ id }) => id));
  await service.sql(
    `insert into needs (id, association_id, state, kind, tier, minimum_age, title, description, territory, time_zone,
       remote, schedule, place_count, setting, created_at, updated_at)
     values ($1, $2, 'published', 'event', 1, 16, 'Forum', '', 'paris', 'Europe/Paris', true, '{}', 1,
       'public-place', now(), now())`,
    [needId, associationId],
  );
  await service.sql(
    `insert into matches (id, need_id, offer_id, volunteer_id, need_version, state, transition, actor_kind, origin,
       engine_version, score, explanation, created_at, state_since)
     select $1, $2, id, volunteer_id, 1, 'proposed', 1, 'service', 'wave', '1', 0.5, '{}', now(), now()
       from offers where id = $3`,
    [matchId, needId, offerId],
  );
  for (const [state, actor] of [
    ['invited', 'service'],
    ['accepted', 'volunteer'],
  ]) {
    await service.sql(
      'update matches set state = $2, actor_kind = $3, transition = transition + 1 where id = $1',
      [matchId, state, actor],
    );
  }
}

describe('publishing an offer', () => {
  it('writes it whole, sets its clocks and tells of it', async () => {
    const { actor, offerId } = await published();
    expect(await read(offerId)).toMatchObject({
      accountId: actor.accountId,
      version: 1,
      state: 'published',
      source: { name: 'self', enteredBy: null },
      consent: { manner: 'self', at: service.clock.now() },
      terms: {
        kinds: ['conversation', 'event'],
        languages: [{ code: 'fra', level: 'native' }],
        availability: { weekly: [{ day: 2, fromMinute: 1080, toMinute: 1260 }], until: '2027-06-30' },
        district: '75118',
        maxTravelKm: 4.5,
        weeklyMinutes: null,
      },
    });
    expect(await running(offerId)).toEqual([
      'offer-end 2027-06-30T22:00',
      'offer-reconfirmation 2027-01-03T11:00',
    ]);
    expect(await told(offerId)).toEqual(['offer.published 1']);
  });

  it('is for volunteers, ten offers at most', async () => {
    const city = await makeCoordinator(service);
    const publishing = service.get(PublishOffer);
    await expect(publishing.execute(city, input)).rejects.toMatchObject({ code: 'not-a-volunteer' });
    const { actor } = await makeVolunteer(service);
    for (let time = 0; time < 10; time += 1) await publishing.execute(actor, input);
    await expect(publishing.execute(actor, input)).rejects.toMatchObject({ code: 'too-many-offers' });
  });

  it('opens one home at a time, whoever comes first', async () => {
    const { actor } = await makeVolunteer(service);
    const offers = [
      await service.get(PublishOffer).execute(actor, input),
      await service.get(PublishOffer).execute(actor, input),
    ] as const;
    const open = ({ id }: { readonly id: string }) =>
      service.sql(`update offers set home = '{}' where id = $1`, [id]);
    await open(offers[0]);
    await expect(open(offers[1])).rejects.toThrow('offers_one_home');
    await service.sql(`update offers set state = 'closed' where id = $1`, [offers[0].id]);
    await open(offers[1]);
  });

  it('does not wait for the address; verifying it has the offer compared again', async () => {
    const email = await signUp(service);
    const [account] = await service.sql<{ id: string }>(
      'select account_id as id from account_contacts where email_key = $1',
      [email],
    );
    const actor = { kind: 'volunteer', accountId: account?.id ?? '' } as const;
    const { id } = await service.get(PublishOffer).execute(actor, input);
    const secret = await mailedSecret(service, 'verify-address', email);
    await service.get(VerifyAddress).execute({ secret });
    expect(await told(id)).toEqual(['offer.published 1', 'offer.changed 1']);
  });
});

describe('changing an offer', () => {
  it('takes the version that was read, and no older one', async () => {
    const { actor, offerId } = await published();
    const changing = service.get(ChangeOffer);
    const offer = { ...input, maxTravelKm: 9 };
    const both = await Promise.allSettled([
      changing.execute(actor, { offerId, ifVersion: 1, offer }),
      changing.execute(actor, { offerId, ifVersion: 1, offer }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'version-mismatch', kind: 'precondition', details: { version: 2 } },
    });
    expect(await read(offerId)).toMatchObject({ version: 2, terms: { maxTravelKm: 9 } });
    expect(await told(offerId)).toEqual(['offer.published 1', 'offer.changed 2']);
  });

  it('is for its person and the coordinators of the territory; strangers do not learn that it exists', async () => {
    const { offerId } = await published();
    const change = { offerId, ifVersion: 1, offer: input };
    await expect(
      service.get(ChangeOffer).execute((await makeVolunteer(service)).actor, change),
    ).rejects.toMatchObject({
      code: 'offer-not-found',
    });
    await expect(
      service.get(ChangeOffer).execute(await makeCoordinator(service), change),
    ).resolves.toMatchObject({
      version: 2,
    });
  });
});

describe('the life of an offer', () => {
  it('is paused, resumed and withdrawn with a reason of the list, each once', async () => {
    const { actor, offerId } = await published();
    await service.get(PauseOffer).execute(actor, { offerId });
    await service.get(PauseOffer).execute(actor, { offerId });
    expect(await running(offerId)).toEqual(['offer-end 2027-06-30T22:00']);
    await service.get(ResumeOffer).execute(actor, { offerId });
    const withdrawing = service.get(WithdrawOffer);
    await expect(withdrawing.execute(actor, { offerId, reason: 'bored' })).rejects.toMatchObject({
      code: 'reason-unknown',
    });
    await withdrawing.execute(actor, { offerId, reason: 'moved-away' });
    await withdrawing.execute(actor, { offerId, reason: 'never-asked' });
    expect(await read(offerId)).toMatchObject({ state: 'withdrawn', stateReason: 'moved-away' });
    expect(await running(offerId)).toEqual([]);
    expect(await told(offerId)).toEqual([
      'offer.published 1',
      'offer.paused 2',
      'offer.published 3',
      'offer.withdrawn 4',
    ]);
    await expect(service.get(ResumeOffer).execute(actor, { offerId })).rejects.toMatchObject({
      code: 'offer-not-paused',
    });
  });

  it('sleeps after a question without an answer, and one answer brings it back', async () => {
    const { actor, offerId } = await published();
    service.clock.advance({ days: 90 });
    await service.get(AskOfferReconfirmation).execute({ offerId });
    expect(await running(offerId)).toContain('offer-silence 2027-01-17T10:00');
    service.clock.advance({ days: 14 });
    await service.get(SleepSilentOffer).execute({ offerId });
    expect(await read(offerId)).toMatchObject({ state: 'paused', stateReason: 'not-reconfirmed' });
    await service.get(ReconfirmOffer).execute(actor, { offerId });
    expect(await read(offerId)).toMatchObject({ state: 'published', stateReason: null });
    expect(await told(offerId)).toEqual([
      'offer.published 1',
      'offer.reconfirmation-asked 1',
      'offer.paused 2',
      'offer.published 3',
    ]);
  });

  it('is not put to sleep when the answer came in time', async () => {
    const { actor, offerId } = await published();
    service.clock.advance({ days: 90 });
    await service.get(AskOfferReconfirmation).execute({ offerId });
    await service.get(ReconfirmOffer).execute(actor, { offerId });
    expect(await running(offerId)).toEqual([
      'offer-end 2027-06-30T22:00',
      'offer-reconfirmation 2027-04-03T09:00',
    ]);
  });

  it('is not asked about while its volunteer is bound by it', async () => {
    const { offerId } = await published();
    await accept(offerId);
    service.clock.advance({ days: 90 });
    await service.get(AskOfferReconfirmation).execute({ offerId });
    await service.get(SleepSilentOffer).execute({ offerId });
    expect(await told(offerId)).toEqual(['offer.published 1']);
    expect(await running(offerId)).toContain('offer-reconfirmation 2027-04-03T09:00');
  });

  it('ends when its last day has passed, once', async () => {
    const { offerId } = await published();
    await service.get(CloseOffer).execute({ offerId, reason: 'dates-passed' });
    await service.get(CloseOffer).execute({ offerId, reason: 'dates-passed' });
    expect(await told(offerId)).toEqual(['offer.published 1', 'offer.closed 2']);
  });
});
