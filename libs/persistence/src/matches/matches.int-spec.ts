import type { PersonActor } from '@app/domain/accounts';
import { service as theService, UnitOfWork } from '@app/domain/events';
import {
  AcceptInvitation,
  ApplyToNeed,
  ConfirmMatch,
  EndMatch,
  MatchLifeCycle,
  MatchRepository,
  matchTransitions,
} from '@app/domain/matches';
import type { NeedInput } from '@app/domain/needs';
import { PublishNeed } from '@app/domain/needs';
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

interface Offered {
  readonly actor: PersonActor;
  readonly offerId: string;
}

async function offered(): Promise<Offered> {
  const { actor } = await makeVolunteer(service);
  const { id: offerId } = await service.get(PublishOffer).execute(actor, {
    kinds: ['conversation', 'job-coaching'],
    languages: [{ code: 'fra', level: 'native' }],
    availability: { weekly: [{ day: 2, fromMinute: 480, toMinute: 1320 }] },
    postalCode: '75018',
    maxTravelKm: 5,
  });
  return { actor, offerId };
}

const published = (change: NeedInput = {}) =>
  service
    .get(PublishNeed)
    .execute(association.member, { associationId: association.associationId, need: needInput(change) });

/** Proposed and invited, as a wave does it. */
async function invited({ offerId }: Offered, needId: string): Promise<string> {
  const matches = service.get(MatchRepository);
  const [row] = await service.sql<{ id: string }>('select gen_random_uuid() as id');
  const draft = {
    needId,
    offerId,
    origin: 'wave',
    engineVersion: 'engine-1',
    score: 1,
    explanation: {},
  } as const;
  await service.get(UnitOfWork).run(theService, async (tx) => {
    const match = await matches.propose(tx, { ...draft, id: row!.id }, theService, service.clock.now());
    await service.get(MatchLifeCycle).enter(tx, match, 'invited', theService);
  });
  return row!.id;
}

const accept = ({ actor }: Offered, matchId: string) =>
  service.get(AcceptInvitation).execute(actor, { matchId });
const confirm = (matchId: string, needId: string) =>
  service.get(ConfirmMatch).execute(association.member, { matchId, needId });
const statesOf = async (needId: string) =>
  (await service.sql<{ state: string }>('select state from matches where need_id = $1', [needId]))
    .map(({ state }) => state)
    .sort();
const refusal = (code: string) => expect.objectContaining({ code });

describe('the table of transitions', () => {
  it('is the same in the database and in the domain', async () => {
    const loaded = await service.sql<{ rule: string }>(
      `select from_state || ' > ' || to_state || ' by ' || actor as rule from match_transition_rules`,
    );
    const declared = matchTransitions.flatMap(({ from, to, by }) =>
      by.map((actor) => `${from} > ${to} by ${actor}`),
    );
    expect(loaded.map(({ rule }) => rule).sort()).toEqual([...declared].sort());
  });

  it('is enforced on whoever types SQL', async () => {
    const volunteer = await offered();
    const need = await published();
    const id = await invited(volunteer, need.id);
    const set = (state: string, actor: string, step = 1) =>
      service.sql(
        `update matches set state = $2, transition = transition + $4, actor_kind = $3 where id = $1`,
        [id, state, actor, step],
      );
    await expect(set('completed', 'service')).rejects.toThrow('match-transition-refused');
    await expect(set('accepted', 'service')).rejects.toThrow('match-transition-refused');
    await expect(set('accepted', 'volunteer', 2)).rejects.toThrow('match-transition-refused');
    await expect(set('accepted', 'volunteer')).resolves.toBeDefined();
  });

  it('leaves a history that nobody has to write', async () => {
    const volunteer = await offered();
    const need = await published();
    const id = await invited(volunteer, need.id);
    await service
      .get(EndMatch)
      .execute(volunteer.actor, { matchId: id, end: 'declined', reason: 'not-free' });
    const history = await service.sql(
      `select number, from_state as "from", to_state as "to", actor_kind as by, reason from match_transitions where match_id = $1 order by number`,
      [id],
    );
    expect(history).toEqual([
      { number: 1, from: null, to: 'proposed', by: 'service', reason: null },
      { number: 2, from: 'proposed', to: 'invited', by: 'service', reason: null },
      { number: 3, from: 'invited', to: 'declined', by: 'volunteer', reason: 'not-free' },
    ]);
  });
});

describe('accepting', () => {
  it('gives the last place to exactly one of a hundred, and ninety-nine a clear answer', async () => {
    const need = await published({ placeCount: 1 });
    const volunteers = await Promise.all(Array.from({ length: 100 }, () => offered()));
    const matchIds: string[] = [];
    for (const volunteer of volunteers) matchIds.push(await invited(volunteer, need.id));
    const outcomes = await Promise.all(volunteers.map((volunteer, at) => accept(volunteer, matchIds[at]!)));
    expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'waiting')).toHaveLength(99);
    const held = await service.sql('select 1 from places where need_id = $1 and match_id is not null', [
      need.id,
    ]);
    expect(held).toHaveLength(1);
  }, 60_000);

  it('never books two overlapping sessions, whatever runs at the same time', async () => {
    const volunteer = await offered();
    const needs = await Promise.all(
      [1020, 1050, 1080, 1100].map((fromMinute) =>
        published({ schedule: { once: [{ date: '2026-10-20', fromMinute, toMinute: fromMinute + 120 }] } }),
      ),
    );
    const answers = await Promise.allSettled(
      needs.map((need) =>
        service.get(ApplyToNeed).execute(volunteer.actor, { needId: need.id, offerId: volunteer.offerId }),
      ),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const codes = answers.flatMap((answer) =>
      answer.status === 'rejected' ? [(answer.reason as { code: string }).code] : [],
    );
    expect(
      codes.every((code) => ['overlapping-session', 'not-eligible', 'no-longer-eligible'].includes(code)),
    ).toBe(true);
    expect(
      await service.sql(
        'select 1 from bookings where not released and volunteer_id = (select volunteer_id from offers where id = $1)',
        [volunteer.offerId],
      ),
    ).toHaveLength(1);
  });

  it('is for the volunteer alone, twice is once, and a late yes still counts', async () => {
    const volunteer = await offered();
    const stranger = await offered();
    const need = await published();
    const id = await invited(volunteer, need.id);
    await expect(accept(stranger, id)).rejects.toEqual(refusal('match-not-found'));
    const matches = service.get(MatchRepository);
    await service.get(UnitOfWork).run(theService, async (tx) => {
      await service
        .get(MatchLifeCycle)
        .enter(tx, await matches.lock(tx, id), 'expired', theService, 'no-answer');
    });
    expect(await accept(volunteer, id)).toBe('accepted');
    expect(await accept(volunteer, id)).toBe('accepted');
  });

  it('is open to an application by somebody who said no before', async () => {
    const volunteer = await offered();
    const need = await published();
    const matchId = await invited(volunteer, need.id);
    await service.get(EndMatch).execute(volunteer.actor, { matchId, end: 'declined', reason: 'not-free' });
    const { offerId } = volunteer;
    const applied = await service.get(ApplyToNeed).execute(volunteer.actor, { needId: need.id, offerId });
    expect(applied.outcome).toBe('accepted');
    const stranger = await offered();
    await expect(
      service.get(ApplyToNeed).execute(stranger.actor, { needId: need.id, offerId }),
    ).rejects.toMatchObject({ kind: expect.stringMatching(/conflict|not-found/) as string });
  });

  it('tests the gates again', async () => {
    const volunteer = await offered();
    const need = await published();
    const id = await invited(volunteer, need.id);
    await service.sql('update volunteers set charter_accepted_at = null where account_id = $1', [
      volunteer.actor.accountId,
    ]);
    await expect(accept(volunteer, id)).rejects.toEqual(refusal('no-longer-eligible'));
    expect(await statesOf(need.id)).toEqual(['invited']);
  });
});

describe('confirming', () => {
  it('supersedes the others once every place is given', async () => {
    const need = await published({ placeCount: 1 });
    const volunteers = [await offered(), await offered(), await offered()];
    const ids = [];
    for (const volunteer of volunteers) ids.push(await invited(volunteer, need.id));
    await accept(volunteers[0]!, ids[0]!);
    await accept(volunteers[1]!, ids[1]!);
    await confirm(ids[0]!, need.id);
    expect(await statesOf(need.id)).toEqual(['confirmed', 'superseded', 'superseded']);
  });

  it('lets an association choose among three acceptances a place, and gives each place once', async () => {
    const need = await published({ kind: 'job-coaching', placeCount: 2, requiredSkills: [] });
    const volunteers = await Promise.all(Array.from({ length: 7 }, () => offered()));
    const ids = [];
    for (const volunteer of volunteers) ids.push(await invited(volunteer, need.id));
    const outcomes = [];
    for (const [at, volunteer] of volunteers.entries()) outcomes.push(await accept(volunteer, ids[at]!));
    expect(outcomes).toEqual([...Array.from({ length: 6 }, () => 'accepted'), 'waiting']);
    const both = await service.sql<{ match: string }>(
      'select match_id as match from places where need_id = $1 and ordinal = 1 order by option',
      [need.id],
    );
    await confirm(both[0]!.match, need.id);
    await confirm(both[1]!.match, need.id);
    const confirmed = await service.sql<{ ordinal: number }>(
      'select ordinal from places where need_id = $1 and confirmed order by ordinal',
      [need.id],
    );
    expect(confirmed).toEqual([{ ordinal: 1 }, { ordinal: 2 }]);
    expect(await statesOf(need.id)).toEqual([
      'confirmed',
      'confirmed',
      ...Array.from({ length: 5 }, () => 'superseded'),
    ]);
  });

  it('gives a place once when everybody confirms at the same time', async () => {
    const need = await published({ kind: 'job-coaching', placeCount: 1 });
    const volunteers = await Promise.all(Array.from({ length: 3 }, () => offered()));
    const ids: string[] = [];
    for (const volunteer of volunteers) ids.push(await invited(volunteer, need.id));
    for (const [at, volunteer] of volunteers.entries()) await accept(volunteer, ids[at]!);
    const answers = await Promise.allSettled(ids.map((id) => confirm(id, need.id)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await statesOf(need.id)).toEqual(['confirmed', 'superseded', 'superseded']);
  });

  it('is the association’s or a coordinator’s to do, never the volunteer’s', async () => {
    const volunteer = await offered();
    const need = await published();
    const id = await invited(volunteer, need.id);
    await accept(volunteer, id);
    await expect(
      service.get(ConfirmMatch).execute(volunteer.actor, { matchId: id, needId: need.id }),
    ).rejects.toEqual(refusal('state-changed'));
  });
});
