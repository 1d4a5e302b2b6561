import type { PersonActor } from '@app/domain/accounts';
import { service as theService } from '@app/domain/events';
import { AskAgain, ConfirmMatch, MatchLifeCycle, MatchRepository, StartMatch } from '@app/domain/matches';
import type { NeedInput } from '@app/domain/needs';
import { PublishNeed } from '@app/domain/needs';
import type { OfferInput } from '@app/domain/offers';
import { PublishOffer } from '@app/domain/offers';
import type { TestService, VerifiedAssociation } from '@app/testing';
import { createTestDatabase, FakeClock, makeVolunteer, needInput, verifiedAssociation } from '@app/testing';
import supertest from 'supertest';
import { TestApi } from '../fixtures/test-api.js';

const clock = new FakeClock();
let api: TestApi;
let scene: TestService;
let association: VerifiedAssociation;

beforeAll(async () => {
  api = await TestApi.start(createTestDatabase, { clock });
  scene = {
    clock,
    get: (token) => api.get(token),
    sql: (text, parameters) => api.sql(text, parameters),
    stop: () => api.close(),
  };
  association = await verifiedAssociation(scene);
  await api.sql(
    `insert into account_contacts (account_id, email, email_key, given_name) values ($1, $2, $2, 'Nadia')`,
    [association.member.accountId, 'nadia@exemple.invalid'],
  );
});
beforeEach(() => clock.setTo('2026-10-05T10:00:00Z'));
afterAll(() => api.close());

const http = () => supertest(api.server);
const open = (path: string) => http().get(path).set('Accept', 'text/html');
const answer = (path: string, body: object) =>
  http().post(path).set({ 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html' }).type('form').send(body);
/** Answers, and opens the page that the browser is sent to. */
async function answered(path: string, body: object): Promise<string> {
  const { status, headers } = await answer(path, body);
  expect([status, headers['location']]).toEqual([303, path]);
  return (await open(path)).text;
}

interface Invited {
  readonly actor: PersonActor;
  readonly matchId: string;
  readonly needId: string;
  readonly offerId: string;
  readonly path: string;
}

const publish = (change: NeedInput = {}) =>
  api
    .get(PublishNeed)
    .execute(association.member, { associationId: association.associationId, need: needInput(change) });

async function offered(terms: OfferInput = {}) {
  const { actor } = await makeVolunteer(scene);
  const { id: offerId } = await api.get(PublishOffer).execute(actor, {
    kinds: ['conversation'],
    languages: [{ code: 'fra', level: 'native' }],
    availability: { weekly: [{ day: 2, fromMinute: 480, toMinute: 1320 }] },
    postalCode: '75018',
    maxTravelKm: 5,
    ...terms,
  });
  return { actor, offerId };
}

/** Somebody interviewed, whose licence and insurance were seen, with a car. */
async function driver() {
  const one = await offered({ kinds: ['transport'], vehicle: { seats: 4, cubicMetres: 0.5 } });
  for (const kind of ['interview', 'driving-licence', 'vehicle-insurance'])
    await api.sql(
      `insert into proofs (id, volunteer_id, kind, association_id, seen_on, seen_by)
         select gen_random_uuid(), v.id, $2, case when $2 = 'interview' then $3::uuid end, '2026-10-01', v.account_id
           from volunteers v where v.account_id = $1`,
      [one.actor.accountId, kind, association.associationId],
    );
  return one;
}

/** Puts an offer on the list of a need that its hold no longer hides. */
async function listed(needId: string, offerId: string): Promise<void> {
  await api.sql('update needs set hold_until = null where id = $1', [needId]);
  await api.sql(
    `insert into need_candidates (need_id, offer_id, volunteer_id, score, fit, acceptance, explanation, engine_version, computed_at)
       select $1, id, volunteer_id, 1, 1, 1, '{}', 'engine-1', now() from offers where id = $2`,
    [needId, offerId],
  );
}

/** Proposed and invited as a wave does it, with the explanation that the engine would store. */
async function invite(
  needId: string,
  { actor, offerId }: { actor: PersonActor; offerId: string },
): Promise<Invited> {
  const [row] = await api.sql<{ id: string }>('select gen_random_uuid() as id');
  const matchId = row?.id ?? '';
  const explanation = {
    points: [
      { criterion: 'travel', reason: 'close-by', value: 1, weight: 0.2, points: 0.2, inputs: {} },
      { criterion: 'schedule', reason: 'every-session', value: 1, weight: 0.3, points: 0.3, inputs: {} },
    ],
    needFactor: { reasons: ['less-served', 'nobody-yet'], hoursLeft: 300 },
  };
  await api.run(async (tx) => {
    const draft = {
      id: matchId,
      needId,
      offerId,
      round: 1,
      origin: 'wave',
      engineVersion: 'engine-1',
      score: 1,
      explanation,
    } as const;
    const match = await api.get(MatchRepository).propose(tx, draft, theService, clock.now());
    await api.get(MatchLifeCycle).enter(tx, match, 'invited', theService);
  });
  const link = await api.link({
    purpose: 'answer',
    accountId: actor.accountId,
    subjectId: matchId,
    minutes: 43_200,
  });
  return { actor, matchId, needId, offerId, path: `/a/${link}` };
}

const invited = async (change: NeedInput = {}): Promise<Invited> =>
  invite((await publish(change)).id, await offered());

const stateOf = async (matchId: string) =>
  (
    await api.sql<{ state: string; reason: string | null }>(
      'select state, reason from matches where id = $1',
      [matchId],
    )
  )[0];

async function confirmed(change: NeedInput = {}): Promise<Invited> {
  const one = await invited(change);
  await answered(one.path, { answer: 'yes' });
  await api.get(ConfirmMatch).execute(association.member, one);
  return one;
}

describe('an invitation', () => {
  it('says what, where, when and why, and changes nothing however often it is opened', async () => {
    const { path, matchId } = await invited();
    await http().head(path);
    const { status, text, headers } = await open(path);
    expect(status).toBe(200);
    for (const words of [
      'Ateliers de conversation',
      'Les Voisins',
      'mardi 20 octobre 2026, de 18:00 à 20:00',
      'Personne n’a encore répondu',
      'lang="fr" dir="ltr"',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('Goutte');
    expect(text).not.toContain('<script');
    expect(headers['cache-control']).toBe('no-store');
    expect(await stateOf(matchId)).toEqual({ state: 'invited', reason: null });
  });

  it('is accepted in one tap; the page then says what happens next, however often it is asked', async () => {
    const { path, matchId } = await invited();
    expect(await answered(path, { answer: 'yes' })).toContain('Merci, c’est noté');
    expect((await stateOf(matchId))?.state).toBe('accepted');
    expect(await answered(path, { answer: 'yes' })).toContain('au plus tard');
    expect(await answered(path, { answer: 'no' })).toContain('Merci, c’est noté');
    expect((await stateOf(matchId))?.state).toBe('accepted');
  });

  it('is declined in two taps, with a reason of the list', async () => {
    const { path, matchId } = await invited();
    expect((await answer(path, { answer: 'no', reason: 'because' })).status).toBe(422);
    expect(await answered(path, { answer: 'no', reason: 'too-far' })).toContain('C’est noté');
    expect(await stateOf(matchId)).toEqual({ state: 'declined', reason: 'too-far' });
  });

  it('puts a yes that finds every place held on the waiting list', async () => {
    const need = await publish({ placeCount: 1 });
    const [first, second] = [await invite(need.id, await offered()), await invite(need.id, await offered())];
    await answered(first.path, { answer: 'yes' });
    expect(await answered(second.path, { answer: 'yes' })).toContain('liste d’attente');
    expect((await stateOf(second.matchId))?.state).toBe('waiting');
  });

  it('tells a yes that comes too late, and shows the best other mission', async () => {
    const { path, offerId, needId } = await invited();
    const other = await publish({ title: 'Un autre atelier' });
    await listed(other.id, offerId);
    await api.sql(`update needs set state = 'closed' where id = $1`, [needId]);
    const { status, text } = await answer(path, { answer: 'yes' });
    expect(status).toBe(409);
    expect(text).toContain('Trop tard pour celle-ci');
    expect(text).toContain(`/needs/${other.id}`);
  });

  it('says that a shared vehicle was promised meanwhile, and shows the best other mission', async () => {
    const [first, second] = [await driver(), await driver()];
    const trip = () =>
      publish({ kind: 'transport', setting: 'vehicle', placeCount: 1, vehicle: { seats: 2 } });
    const asked = await Promise.all([first, second].map(async (one) => invite((await trip()).id, one)));
    await api.sql(
      `update offers set vehicle_key = (select vehicle_key from offers where id = $1) where id = $2`,
      [first.offerId, second.offerId],
    );
    await answered(asked[0]!.path, { answer: 'yes' });
    const other = await publish({ title: 'Un autre atelier' });
    await listed(other.id, second.offerId);
    const { status, text } = await answer(asked[1]!.path, { answer: 'yes' });
    expect(status).toBe(409);
    expect(text).toContain('Le véhicule est déjà pris');
    expect(text).toContain(`/needs/${other.id}`);
    expect((await stateOf(asked[1]!.matchId))?.state).toBe('invited');
  });

  it('speaks neutrally when a condition no longer holds', async () => {
    const { path, actor } = await invited();
    await api.sql('update volunteers set charter_accepted_at = null where account_id = $1', [
      actor.accountId,
    ]);
    const { status, text } = await answer(path, { answer: 'yes' });
    expect(status).toBe(409);
    expect(text).toContain('Les choses ont changé');
    expect(text).not.toMatch(/charte|tier|condition/i);
  });

  it('asks to sign in first from tier 3 on', async () => {
    const { path, matchId, needId, actor } = await invited();
    await api.sql('update needs set tier = 3 where id = $1', [needId]);
    expect((await open(path)).text).not.toContain('<form');
    expect(await answered(path, { answer: 'yes' })).toContain('/sign-in');
    expect((await stateOf(matchId))?.state).toBe('invited');
    const cookie = `session=${await api.signIn(actor.accountId)}`;
    expect((await open(path).set('Cookie', cookie)).text).toContain('value="yes"');
  });

  it('takes a late yes where a place is free', async () => {
    const { path, matchId } = await invited();
    await api.run(async (tx) => {
      const match = await api.get(MatchRepository).lock(tx, matchId);
      await api.get(MatchLifeCycle).enter(tx, match, 'expired', theService, 'no-answer');
    });
    expect((await open(path)).text).toContain('Le délai pour répondre est passé');
    await answered(path, { answer: 'yes' });
    expect((await stateOf(matchId))?.state).toBe('accepted');
  });

  it('belongs to the volunteer of the match alone', async () => {
    const { matchId } = await invited();
    const { actor } = await makeVolunteer(scene);
    const link = await api.link({ purpose: 'answer', accountId: actor.accountId, subjectId: matchId });
    expect((await open(`/a/${link}`)).status).toBe(404);
  });

  it('leads to its own page under any folder', async () => {
    const { path } = await invited();
    expect((await open(path.replace('/a/', '/l/'))).headers['location']).toBe(path);
    expect((await open(path.replace('/a/', '/u/'))).headers['location']).toBe(path);
  });
});

describe('a change after the yes', () => {
  const changed = async () => {
    const one = await invited();
    await answered(one.path, { answer: 'yes' });
    await api.run((tx) => api.get(AskAgain).execute(tx, one.needId));
    const link = await api.link({
      purpose: 'answer',
      accountId: one.actor.accountId,
      subjectId: one.matchId,
    });
    return { ...one, path: `/a/${link}` };
  };

  it('is kept in one tap', async () => {
    const { path, matchId } = await changed();
    expect((await open(path)).text).toContain('La mission a changé');
    await answered(path, { answer: 'keep' });
    const [row] = await api.sql<{ asked: boolean }>(
      'select asked_again_at is not null as asked from matches where id = $1',
      [matchId],
    );
    expect(row?.asked).toBe(false);
  });

  it('is given back in two', async () => {
    const { path, matchId } = await changed();
    await answered(path, { answer: 'cancel', reason: 'no-longer-free' });
    expect(await stateOf(matchId)).toEqual({ state: 'cancelled', reason: 'no-longer-free' });
  });
});

describe('"did it happen?"', () => {
  const begun = async (change: NeedInput = {}) => {
    const one = await confirmed(change);
    clock.setTo('2026-10-20T16:00:00Z');
    await api.run((tx) => api.get(StartMatch).execute(tx, one.matchId));
    clock.setTo('2026-10-21T08:00:00Z');
    const linkFor = async (accountId: string) =>
      `/a/${await api.link({ purpose: 'attendance', accountId, subjectId: one.matchId, minutes: 10_000 })}`;
    return { ...one, linkFor };
  };

  it('is answered in one tap, and completes the match once both sides say so', async () => {
    const { matchId, actor, linkFor } = await begun();
    const path = await linkFor(actor.accountId);
    expect((await open(path)).text).toContain('mardi 20 octobre 2026');
    expect(await answered(path, { answer: 'held' })).toContain('Merci, c’est noté');
    expect((await stateOf(matchId))?.state).toBe('in-progress');
    await answered(await linkFor(association.member.accountId), { answer: 'held' });
    expect((await stateOf(matchId))?.state).toBe('completed');
  });

  it('is answered by the association, and the volunteer is heard before an absence counts', async () => {
    const { matchId, actor, linkFor } = await begun();
    await answered(await linkFor(association.member.accountId), { answer: 'volunteer-absent' });
    expect((await stateOf(matchId))?.state).toBe('in-progress');
    const hearing = await linkFor(actor.accountId);
    expect((await open(hearing)).text).toContain('J’y étais');
    await answered(hearing, { answer: 'forgot' });
    expect(await stateOf(matchId)).toEqual({ state: 'no-show', reason: 'forgot' });
  });

  it('ends a mission without sessions when somebody says that it is over and went well', async () => {
    const { matchId, actor, linkFor } = await begun({ schedule: null, flexible: true });
    expect(await answered(await linkFor(actor.accountId), { answer: 'held' })).toContain('Merci, c’est noté');
    expect((await stateOf(matchId))?.state).toBe('completed');
  });

  it('is nobody else’s to answer', async () => {
    const { linkFor, matchId } = await begun();
    const stranger = await makeVolunteer(scene);
    const { status } = await answer(await linkFor(stranger.actor.accountId), { answer: 'held' });
    expect(status).toBe(404);
    expect((await stateOf(matchId))?.state).toBe('in-progress');
  });
});

describe('"does it still stand?"', () => {
  const ask = async (accountId: string, subjectId: string) =>
    `/a/${await api.link({ purpose: 'reconfirm', accountId, subjectId })}`;

  it('confirms, pauses or withdraws an offer', async () => {
    const { actor, offerId } = await offered();
    const state = async () =>
      (await api.sql<{ state: string }>('select state from offers where id = $1', [offerId]))[0]?.state;
    const path = await ask(actor.accountId, offerId);
    expect((await open(path)).text).toContain('Toujours partant');
    await answered(path, { answer: 'pause' });
    expect(await state()).toBe('paused');
    await answered(await ask(actor.accountId, offerId), { answer: 'yes' });
    expect(await state()).toBe('published');
    await answered(await ask(actor.accountId, offerId), { answer: 'withdraw', reason: 'moved-away' });
    expect(await state()).toBe('withdrawn');
    expect((await open(await ask(actor.accountId, offerId))).text).toContain('Merci, c’est noté');
  });

  it('confirms or ends a need', async () => {
    const { id } = await publish();
    const path = await ask(association.member.accountId, id);
    expect((await open(path)).text).toContain('Ce besoin existe-t-il toujours');
    await answered(path, { answer: 'yes' });
    await answered(await ask(association.member.accountId, id), { answer: 'done' });
    const [row] = await api.sql<{ state: string }>('select state from needs where id = $1', [id]);
    expect(row?.state).toBe('closed');
  });
});

describe('unsubscribing', () => {
  it('works by one click of a mail program, without cookie or origin, as often as it likes', async () => {
    const accountId = await api.account();
    const path = `/u/${await api.link({ purpose: 'unsubscribe', accountId, subjectId: accountId })}`;
    const muted = async () =>
      (
        await api.sql<{ muted: boolean }>(
          'select invitations_muted_at is not null as muted from accounts where id = $1',
          [accountId],
        )
      )[0]?.muted;
    await http().get(path);
    expect(await muted()).toBe(false);
    const click = () => http().post(path).type('form').send('List-Unsubscribe=One-Click');
    expect([(await click()).status, (await click()).status, await muted()]).toEqual([200, 200, true]);
    expect((await open(path)).text).toContain('Vous ne recevrez plus d’invitations');
    await api.sql('update accounts set invitations_muted_at = null where id = $1', [accountId]);
    expect([(await click()).status, await muted()]).toEqual([200, true]);
  });
});
