import type { PersonInput } from '@app/domain/accounts';
import { ActByLink, Links, LinkSecrets } from '@app/domain/accounts';
import { SuspendAssociation } from '@app/domain/associations';
import { service as theService, UnitOfWork } from '@app/domain/events';
import type { ImportOfferCommand, OfferInput } from '@app/domain/offers';
import {
  ConfirmImportedOffer,
  EnterOfferForPerson,
  EraseSleepingOffer,
  ImportOffer,
  OfferRepository,
  RefuseImportedOffer,
} from '@app/domain/offers';
import type { TestService, VerifiedAssociation } from '@app/testing';
import {
  countRows,
  factsAbout,
  mailedSecret,
  makeAssociation,
  makeCoordinator,
  makeVolunteer,
  newPerson,
  runningClocks,
  startTestService,
  verifiedAssociation,
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
const read = (offerId: string) =>
  service.get(UnitOfWork).run(theService, (tx) => service.get(OfferRepository).find(tx, offerId));
const running = (offerId: string) => runningClocks(service, offerId);

describe('entering an offer for somebody', () => {
  const command = () => ({
    territory: 'paris',
    channel: 'counter' as const,
    person: { ...newPerson(), bornOn: '1960-01-01' },
    consentSpoken: true,
    charterAccepted: true,
    offer: input,
  });

  it('records who heard the agreement, and asks to verify the address', async () => {
    const actor = await makeCoordinator(service);
    const entered = command();
    const { offerId } = await service.get(EnterOfferForPerson).execute(actor, entered);
    expect(await read(offerId)).toMatchObject({
      state: 'published',
      source: { name: 'counter', enteredBy: actor.accountId },
      consent: { manner: 'spoken', at: service.clock.now() },
    });
    await expect(mailedSecret(service, 'verify-address', entered.person.email)).resolves.toBeDefined();
  });

  it.each([
    [{ consentSpoken: false }, 'consent-missing'],
    [{ charterAccepted: false }, 'charter-not-accepted'],
    [{ territory: 'atlantis' }, 'territory-unknown'],
    [{ offer: { ...input, maxTravelKm: -1 } }, 'distance-invalid'],
  ])('stores nothing for %j', async (over, code) => {
    const actor = await makeCoordinator(service);
    const before = await countRows(service, 'accounts');
    const entering = service.get(EnterOfferForPerson).execute(actor, { ...command(), ...over });
    await expect(entering).rejects.toMatchObject({ code });
    expect(await countRows(service, 'accounts')).toBe(before);
  });

  it('is refused to volunteers and to members of another association', async () => {
    const { accountId } = (await makeVolunteer(service)).actor;
    const entering = service.get(EnterOfferForPerson);
    for (const actor of [
      { kind: 'volunteer', accountId },
      { kind: 'coordinator', accountId },
      { kind: 'association', accountId },
    ] as const) {
      const associationId = '018f0000-0000-7000-8000-000000000000';
      await expect(entering.execute(actor, { ...command(), associationId })).rejects.toMatchObject({
        code: 'staff-only',
      });
    }
  });
});

describe('an association that enters an offer', () => {
  const enter = async (association: VerifiedAssociation) => {
    const command = {
      territory: 'paris',
      associationId: association.associationId,
      channel: 'phone',
      person: { ...newPerson(), bornOn: '1960-01-01' },
      consentSpoken: true,
      charterAccepted: true,
      offer: input,
    } as const;
    return service.get(EnterOfferForPerson).execute(association.member, command);
  };

  it('is verified, and of the same city', async () => {
    const association = await verifiedAssociation(service);
    const { associationId, coordinator } = association;
    await expect(enter(association)).resolves.toMatchObject({ offerId: expect.any(String) as string });
    await service.get(SuspendAssociation).execute(coordinator, { associationId });
    await expect(enter(association)).rejects.toMatchObject({ code: 'association-suspended' });
    await service.sql(`update associations set verification = 'unverified' where id = $1`, [associationId]);
    await expect(enter(association)).rejects.toMatchObject({ code: 'association-not-verified' });
    await service.sql(`update associations set territory = 'lyon' where id = $1`, [associationId]);
    await expect(enter(association)).rejects.toMatchObject({ code: 'staff-only' });
  });
});

describe('importing an offer', () => {
  const importing = (over: Partial<ImportOfferCommand> = {}) => {
    const person: PersonInput = over.person ?? newPerson();
    const command = { territory: 'paris', offer: input, ...over, person };
    return service
      .get(ImportOffer)
      .execute(command)
      .then(({ id, state }) => ({ id, state, person, command }));
  };
  const accountOf = async (email: string) =>
    (
      await service.sql<{ id: string }>(
        'select account_id as id from account_contacts where email_key = $1',
        [email],
      )
    )[0]?.id;
  const consentSecret = async (offerId: string, email: string) => {
    const accountId = (await accountOf(email)) ?? '';
    const draft = { purpose: 'offer-consent', accountId, subjectId: offerId } as const;
    const expiresAt = new Date('2026-11-04T10:00:00Z');
    const link = await service
      .get(UnitOfWork)
      .run(theService, (tx) => service.get(Links).issue(tx, { ...draft, expiresAt }));
    return { purpose: draft.purpose, secret: service.get(LinkSecrets).secretOf(draft.purpose, link.id) };
  };

  it('sleeps, asks once, and is matched from the agreement on', async () => {
    const { id, state, person } = await importing();
    expect(state).toBe('asleep');
    expect(await running(id)).toEqual(['consent-silence 2026-11-04T11:00']);
    expect(await factsAbout(service, id)).toEqual(['offer.consent-requested']);
    const link = await consentSecret(id, person.email);
    const agreed = await service.get(ActByLink).execute(link, 'volunteer', (actor, { subjectId }) =>
      service.get(ConfirmImportedOffer).execute(actor, {
        offerId: subjectId ?? '',
        charterAccepted: true,
        bornOn: '1980-01-01',
      }),
    );
    expect(agreed).toMatchObject({ state: 'published', version: 2, consent: { manner: 'mail' } });
    const [volunteerRow] = await service.sql(
      `select v.born_on::text, v.charter_accepted_at is not null as charter, c.email_verified_at is not null as verified
         from volunteers v join account_contacts c on c.account_id = v.account_id where c.email_key = $1`,
      [person.email],
    );
    expect(volunteerRow).toEqual({ born_on: '1980-01-01', charter: true, verified: true });
    expect(await running(id)).not.toContain('consent-silence 2026-11-04T11:00');
    expect(await factsAbout(service, id)).toEqual(['offer.consent-requested', 'offer.published']);
    await service.get(EraseSleepingOffer).execute(theService, { offerId: id });
    expect(await read(id)).toMatchObject({ state: 'published' });
  });

  it('leaves nothing of a person who refused, or was silent', async () => {
    const refused = await importing();
    const link = await consentSecret(refused.id, refused.person.email);
    await service
      .get(ActByLink)
      .execute(link, 'volunteer', (actor, { subjectId }) =>
        service.get(RefuseImportedOffer).execute(actor, { offerId: subjectId ?? '' }),
      );
    const silent = await importing();
    await service.get(EraseSleepingOffer).execute(theService, { offerId: silent.id });
    await service.get(EraseSleepingOffer).execute(theService, { offerId: silent.id });
    for (const { id, person } of [refused, silent]) {
      expect(await read(id)).toBeUndefined();
      expect(await accountOf(person.email)).toBeUndefined();
      expect(await running(id)).toEqual([]);
      expect(await factsAbout(service, id)).toEqual(['offer.consent-requested', 'offer.closed']);
    }
  });

  it('keeps the account of a person who had one', async () => {
    const { accountId } = (await makeVolunteer(service)).actor;
    const [contact] = await service.sql<{ email: string }>(
      'select email from account_contacts where account_id = $1',
      [accountId],
    );
    const person = { email: contact?.email ?? '', givenName: 'Other', locale: 'en' };
    const { id } = await importing({ person });
    await service.get(EraseSleepingOffer).execute(theService, { offerId: id });
    expect(await accountOf(person.email)).toBe(accountId);
  });

  it('refuses the same person twice', async () => {
    const { command } = await importing();
    await expect(service.get(ImportOffer).execute(command)).rejects.toMatchObject({
      code: 'offer-already-imported',
    });
  });

  it('is published at once when an association answers for the agreement', async () => {
    const associationId = await makeAssociation(service);
    const attestation = { associationId, on: '2026-09-01' };
    const { id, state } = await importing({ attestation });
    expect(state).toBe('published');
    expect(await read(id)).toMatchObject({
      consent: { manner: 'attested', attestedBy: associationId, attestedOn: '2026-09-01' },
    });
    await expect(importing({ attestation: { associationId, on: '2026-10-06' } })).rejects.toMatchObject({
      code: 'date-in-future',
      pointer: '/attestation/on',
    });
  });

  it('is agreed to by its person alone', async () => {
    const { id } = await importing();
    const confirming = service.get(ConfirmImportedOffer);
    await expect(
      confirming.execute((await makeVolunteer(service)).actor, { offerId: id, charterAccepted: true }),
    ).rejects.toMatchObject({ code: 'offer-not-found' });
  });
});
