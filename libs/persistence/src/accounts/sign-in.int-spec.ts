import {
  AccountRepository,
  ActByLink,
  ConfirmSignIn,
  CreateCoordinator,
  DisableAddress,
  Links,
  LinkSecrets,
  LookAtLink,
  RequestSignIn,
  ResolveSession,
  ResumeInvitations,
  SignOut,
  StopInvitations,
  VerifyAddress,
} from '@app/domain/accounts';
import { service as theService, UnitOfWork } from '@app/domain/events';
import { RegisterVolunteerAccount } from '@app/domain/volunteers';
import type { TestService } from '@app/testing';
import {
  countRows,
  eventsOf,
  mailedSecret,
  makeVolunteer,
  newPerson,
  signUp,
  startTestService,
} from '@app/testing';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());
beforeEach(() => service.clock.setTo('2026-10-05T10:00:00Z'));

const register = () => signUp(service, { familyName: 'Martin' });
const verify = async (email: string) =>
  service.get(VerifyAddress).execute({ secret: await mailedSecret(service, 'verify-address', email) });
const verifiedPerson = async () => {
  const { email, actor } = await makeVolunteer(service, { familyName: 'Martin' });
  return { email, accountId: actor.accountId };
};
const signInLink = async (email: string) => {
  await service.get(RequestSignIn).execute({ email });
  return mailedSecret(service, 'sign-in', email);
};
const linkCount = () => countRows(service, 'links');
const accountCount = () => countRows(service, 'accounts');

describe('registering', () => {
  it('opens an account, a volunteer and a role, and asks to verify the address', async () => {
    const email = await register();
    const rows = await service.sql(
      `select c.given_name, c.email_verified_at, v.born_on::text, v.charter_accepted_at is not null as charter,
         r.role, a.locale
       from account_contacts c join accounts a on a.id = c.account_id join volunteers v on v.account_id = a.id
         join roles r on r.account_id = a.id where c.email_key = $1`,
      [email],
    );
    expect(rows).toEqual([
      {
        given_name: 'Lea',
        email_verified_at: null,
        born_on: '1990-05-02',
        charter: true,
        role: 'volunteer',
        locale: 'fr',
      },
    ]);
    const events = await eventsOf(service, 'account.');
    expect(events.slice(-2).map(({ name }) => name)).toEqual([
      'account.registered',
      'account.verification-requested',
    ]);
  });

  it('answers the same for a known address, which gets a link to sign in and keeps its names', async () => {
    const { email } = await verifiedPerson();
    const before = await accountCount();
    await signUp(service, { email: email.toUpperCase(), givenName: 'Other' });
    expect(await accountCount()).toBe(before);
    expect((await eventsOf(service, 'account.')).at(-1)?.name).toBe('account.sign-in-requested');
  });

  it('makes one account of ten registrations at once', async () => {
    const before = await accountCount();
    const { email } = newPerson();
    await Promise.all(Array.from({ length: 10 }, () => signUp(service, { email })));
    expect(await accountCount()).toBe(before + 1);
    const [sent] = await service.sql<{ count: number }>(
      `select count(*)::int as count from links l join account_contacts c on c.account_id = l.account_id where c.email_key = $1`,
      [email],
    );
    expect(sent?.count).toBe(5);
  });

  it('stores nothing of who is under 16 or does not accept the charter', async () => {
    const before = await accountCount();
    const command = { email: 'young@exemple.invalid', givenName: 'Tom', locale: 'fr', territory: 'paris' };
    const registering = service.get(RegisterVolunteerAccount);
    await expect(
      registering.execute({ ...command, bornOn: '2010-10-06', charterAccepted: true }),
    ).rejects.toMatchObject({ code: 'too-young' });
    await expect(
      registering.execute({ ...command, bornOn: '1990-10-06', charterAccepted: false }),
    ).rejects.toMatchObject({ code: 'charter-not-accepted' });
    expect(await accountCount()).toBe(before);
  });
});

describe('the family name', () => {
  it('cannot be read in the table, and opens only in its own row', async () => {
    const first = await verifiedPerson();
    const second = await verifiedPerson();
    const read = (accountId: string) =>
      service
        .get(UnitOfWork)
        .run(theService, (tx) => service.get(AccountRepository).familyNameOf(tx, accountId));
    const [row] = await service.sql<{ sealed: Buffer }>(
      'select family_name_sealed as sealed from account_contacts where account_id = $1',
      [first.accountId],
    );
    expect(row?.sealed.includes('Martin')).toBe(false);
    expect(await read(first.accountId)).toBe('Martin');
    await service.sql('update account_contacts set family_name_sealed = $2 where account_id = $1', [
      second.accountId,
      row?.sealed,
    ]);
    await expect(read(second.accountId)).rejects.toMatchObject({ code: 'seal-broken' });
  });
});

describe('asking to sign in', () => {
  it('answers the same for an unknown address, and writes nothing', async () => {
    const before = await linkCount();
    await expect(
      service.get(RequestSignIn).execute({ email: 'nobody@exemple.invalid' }),
    ).resolves.toBeUndefined();
    expect(await linkCount()).toBe(before);
  });

  it('sends an address that was never verified its verification mail', async () => {
    const email = await register();
    await service.get(RequestSignIn).execute({ email });
    expect((await eventsOf(service, 'account.')).at(-1)?.name).toBe('account.verification-requested');
  });

  it('sends five links an hour, silently no more', async () => {
    const { email } = await verifiedPerson();
    const before = await linkCount();
    for (let time = 0; time < 8; time += 1) await service.get(RequestSignIn).execute({ email });
    expect(await linkCount()).toBe(before + 4);
    service.clock.advance({ minutes: 61 });
    await service.get(RequestSignIn).execute({ email });
    expect(await linkCount()).toBe(before + 5);
  });

  it('keeps the secret of a link in no row', async () => {
    const { email } = await verifiedPerson();
    const secret = await signInLink(email);
    const [held] = await service.sql<{ found: boolean }>(
      `select exists (select from links l where to_jsonb(l)::text like '%' || $1 || '%')
         or exists (select from outbox o where to_jsonb(o)::text like '%' || $1 || '%') as found`,
      [secret],
    );
    expect(held?.found).toBe(false);
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  });
});

describe('confirming a sign-in', () => {
  it('opens one session for two who post at once', async () => {
    const { email, accountId } = await verifiedPerson();
    const secret = await signInLink(email);
    const confirming = service.get(ConfirmSignIn);
    const outcomes = await Promise.allSettled([
      confirming.execute({ secret }),
      confirming.execute({ secret }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'link-used', kind: 'gone' },
    });
    const opened = outcomes.find((outcome) => outcome.status === 'fulfilled');
    const signedIn = await service.get(ResolveSession).execute({ secret: opened?.value.secret ?? '' });
    expect(signedIn).toMatchObject({ accountId, roles: [{ role: 'volunteer' }] });
  });

  it('is not used up by looking, as mail scanners do', async () => {
    const { email } = await verifiedPerson();
    const secret = await signInLink(email);
    const looking = service.get(LookAtLink);
    await looking.execute({ purpose: 'sign-in', secret });
    await looking.execute({ purpose: 'sign-in', secret });
    await expect(service.get(ConfirmSignIn).execute({ secret })).resolves.toBeDefined();
    await expect(looking.execute({ purpose: 'sign-in', secret })).rejects.toMatchObject({
      code: 'link-used',
    });
  });

  it('works for less than ten minutes', async () => {
    const { email } = await verifiedPerson();
    const confirming = service.get(ConfirmSignIn);
    const early = await signInLink(email);
    service.clock.advance({ minutes: 9.9 });
    await expect(confirming.execute({ secret: early })).resolves.toBeDefined();
    const late = await signInLink(email);
    service.clock.advance({ minutes: 10 });
    await expect(confirming.execute({ secret: late })).rejects.toMatchObject({ code: 'link-expired' });
  });

  it('refuses a link of another purpose, a made-up one and one of a disabled account', async () => {
    const email = await register();
    const confirming = service.get(ConfirmSignIn);
    const verification = await mailedSecret(service, 'verify-address', email);
    await expect(confirming.execute({ secret: verification })).rejects.toMatchObject({
      code: 'link-unknown',
    });
    await expect(confirming.execute({ secret: 'made-up' })).rejects.toMatchObject({ code: 'link-unknown' });
    const person = await verifiedPerson();
    const secret = await signInLink(person.email);
    await service.sql(`update accounts set status = 'disabled' where id = $1`, [person.accountId]);
    await expect(confirming.execute({ secret })).rejects.toMatchObject({ code: 'link-unknown' });
  });
});

describe('verifying an address', () => {
  it('signs in as well within ten minutes, verifies only for three days', async () => {
    expect((await verify(await register())).session).toBeDefined();
    const late = await register();
    service.clock.advance({ days: 2 });
    expect((await verify(late)).session).toBeUndefined();
    const tooLate = await register();
    service.clock.advance({ days: 3 });
    await expect(verify(tooLate)).rejects.toMatchObject({ code: 'link-expired' });
  });
});

describe('a session', () => {
  it('ends at once when signed out, when the account is disabled, and by age for its role', async () => {
    const resolving = service.get(ResolveSession);
    const { session, accountId } = await verify(await register());
    const secret = session?.secret ?? '';
    service.clock.advance({ days: 6 });
    expect(await resolving.execute({ secret })).toBeDefined();
    await service.sql(`update accounts set status = 'disabled' where id = $1`, [accountId]);
    expect(await resolving.execute({ secret })).toBeUndefined();
    await service.sql(`update accounts set status = 'active' where id = $1`, [accountId]);
    expect(await resolving.execute({ secret })).toBeDefined();
    await service.get(SignOut).execute({ secret });
    expect(await resolving.execute({ secret })).toBeUndefined();
    expect(await resolving.execute({ secret: 'made-up' })).toBeUndefined();
  });

  it('is noted as seen at most once a minute, and becomes short for who becomes staff', async () => {
    const email = await register();
    const { session, accountId } = await verify(email);
    const secret = session?.secret ?? '';
    const resolving = service.get(ResolveSession);
    const seenAt = async () =>
      (
        await service.sql<{ at: Date }>(
          'select last_seen_at as at from login_sessions where account_id = $1',
          [accountId],
        )
      )[0]?.at.toISOString();
    service.clock.advance({ minutes: 0.5 });
    await resolving.execute({ secret });
    expect(await seenAt()).toBe('2026-10-05T10:00:00.000Z');
    service.clock.advance({ minutes: 1 });
    await resolving.execute({ secret });
    expect(await seenAt()).toBe('2026-10-05T10:01:30.000Z');
    await service.get(CreateCoordinator).execute(theService, {
      email,
      givenName: 'Lea',
      locale: 'fr',
      territory: 'paris',
    });
    service.clock.advance({ minutes: 31 });
    expect(await resolving.execute({ secret })).toBeUndefined();
  });
});

describe('acting by a link', () => {
  it('leaves the link as it was when what was to be done is refused', async () => {
    const { accountId } = await verifiedPerson();
    const link = await service.get(UnitOfWork).run(theService, (tx) =>
      service.get(Links).issue(tx, {
        purpose: 'answer',
        accountId,
        subjectId: accountId,
        expiresAt: new Date('2026-10-06T10:00:00Z'),
      }),
    );
    const command = {
      purpose: 'answer',
      secret: service.get(LinkSecrets).secretOf('answer', link.id),
    } as const;
    const acting = service.get(ActByLink);
    const refusing = () => Promise.reject(new Error('refused'));
    await expect(acting.execute(command, 'volunteer', refusing)).rejects.toThrow('refused');
    const done = acting.execute(command, 'volunteer', (actor, { subjectId }) =>
      Promise.resolve({ actor, subjectId }),
    );
    await expect(done).resolves.toEqual({
      actor: { kind: 'volunteer', accountId },
      subjectId: accountId,
    });
    await expect(acting.execute(command, 'volunteer', refusing)).rejects.toMatchObject({ code: 'link-used' });
  });
});

describe('an address that bounces', () => {
  it('is disabled once, with one task, and gets no link any more', async () => {
    const { email, accountId } = await verifiedPerson();
    const before = await linkCount();
    await service.get(DisableAddress).execute({ accountId, reason: 'hard-bounce' });
    await service.get(DisableAddress).execute({ accountId, reason: 'complaint' });
    await service.get(RequestSignIn).execute({ email });
    expect(await linkCount()).toBe(before);
    const tasks = await service.sql('select kind, territory, occurrences from tasks where account_id = $1', [
      accountId,
    ]);
    expect(tasks).toEqual([{ kind: 'address-disabled', territory: 'paris', occurrences: 1 }]);
    const [contact] = await service.sql(
      'select email_disabled_reason as reason from account_contacts where account_id = $1',
      [accountId],
    );
    expect(contact).toEqual({ reason: 'hard-bounce' });
  });
});

describe('invitations', () => {
  it('stop and come back, and the index of volunteers hears of it', async () => {
    const { accountId } = await verifiedPerson();
    const actor = { kind: 'volunteer', accountId } as const;
    const touches = async () =>
      (
        await service.sql(
          'select from volunteer_touches t join volunteers v on v.id = t.volunteer_id where v.account_id = $1',
          [accountId],
        )
      ).length;
    const mutedAt = async () =>
      (
        await service.sql<{ at: Date | null }>(
          'select invitations_muted_at as at from accounts where id = $1',
          [accountId],
        )
      )[0]?.at;
    const before = await touches();
    await service.get(StopInvitations).execute(actor);
    expect(await mutedAt()).toEqual(service.clock.now());
    await service.get(ResumeInvitations).execute(actor);
    expect(await mutedAt()).toBeNull();
    expect(await touches()).toBe(before + 2);
  });
});

describe('creating a coordinator', () => {
  it('is the operator’s alone, grants the role once, and sends a way in', async () => {
    const creating = service.get(CreateCoordinator);
    const command = { ...newPerson(), territory: 'paris' };
    const { accountId } = await creating.execute(theService, command);
    await creating.execute(theService, command);
    const roles = await service.sql('select role, territory from roles where account_id = $1', [accountId]);
    expect(roles).toEqual([{ role: 'coordinator', territory: 'paris' }]);
    await expect(creating.execute({ kind: 'coordinator', accountId }, command)).rejects.toMatchObject({
      code: 'service-only',
    });
    await expect(creating.execute(theService, { ...command, territory: 'atlantis' })).rejects.toMatchObject({
      code: 'territory-unknown',
    });
    expect((await verify(command.email)).session?.expiresAt).toEqual(new Date('2026-10-05T22:00:00Z'));
  });
});
