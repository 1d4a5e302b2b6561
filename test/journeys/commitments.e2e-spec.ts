import type { Desk, SeenMatch, Visitor } from '@app/testing';
import { mailedLink, needInput } from '@app/testing';
import { ofKind, readersOf, theMail } from './fixtures/mails.js';
import { aCoordinator, anAssociation, aVolunteer, someVolunteers } from './fixtures/people.js';
import type { TestCity } from './fixtures/test-city.js';
import { startTestCity } from './fixtures/test-city.js';

let city: TestCity;
let desk: Desk;
let anybody: Visitor;

beforeEach(async () => {
  city = await startTestCity();
  desk = await anAssociation(city);
  anybody = city.visitor();
});
afterEach(() => city.stop());

const oneDate = (date: string) => ({ schedule: { once: [{ date, fromMinute: 1080, toMinute: 1200 }] } });

/** Posted, asked, and said yes to by everybody who was asked. */
async function accepted(need: Parameters<Desk['post']>[0]): Promise<{ needId: string; match: SeenMatch }> {
  const { id: needId } = (await desk.post(need)).body;
  const mails = await city.mailsOf(() => city.pass({ minutes: 11 }));
  for (const mail of ofKind(mails, 'invitation'))
    await anybody.submit(mailedLink(mail, 'a')!, { answer: 'yes' });
  await city.settle();
  return { needId, match: (await desk.matchesOf(needId))[0]! };
}

describe('An association that stays silent', () => {
  it('is reminded, loses the volunteer, who is told with the next need, and the coordinators hear of it', async () => {
    const coordinator = await aCoordinator(city);
    const { visitor: lea } = await aVolunteer(city);
    const { needId } = await accepted(needInput({ placeCount: 1 }));
    // Whoever was just asked is left in peace for a week: the next need is for her to see, not a second question.
    const other = await anAssociation(city);
    await other.post(needInput(oneDate('2026-11-03')));

    const mails = await city.mailsOf(() => city.pass({ days: 9 }));
    expect(theMail(mails, 'answer-due').to).toEqual([desk.member.email]);
    const released = theMail(mails, 'released');
    expect(released.to).toEqual([lea.email]);
    expect(released.text).toContain('mardi 3 novembre 2026');
    expect(ofKind(mails, 'tasks-open').flatMap(({ to }) => to)).toContain(coordinator.email);

    await coordinator.signIn(city.settle);
    const tasks = await coordinator.get<{ items: readonly { kind: string; needId: string }[] }>(
      '/api/v1/supervision/tasks',
    );
    expect(tasks.body.items).toContainEqual(expect.objectContaining({ kind: 'association-silent', needId }));
  });
});

describe('A change of date after a yes', () => {
  it('asks again: who keeps the mission stays, who stays silent is released and told', async () => {
    const volunteers = await someVolunteers(city, 2);
    const { needId } = await accepted(needInput({ placeCount: 2 }));
    for (const { id } of await desk.matchesOf(needId)) await desk.confirm(id);
    await city.settle();

    const again = await city.mailsOf(async () => {
      expect((await desk.change(needId, oneDate('2026-10-27'))).status).toBe(200);
    });
    const questions = ofKind(again, 'asked-again');
    expect(readersOf(questions)).toEqual(volunteers.map(({ email }) => email).sort());

    const link = mailedLink(questions[0]!, 'a')!;
    expect((await anybody.get(link)).text).toContain('27');
    expect((await anybody.submit(link, { answer: 'keep' })).status).toBe(303);
    const later = await city.mailsOf(() => city.pass({ days: 6 }));
    expect(theMail(later, 'change-unanswered').to).toEqual(questions[1]!.to);
    expect(theMail(later, 'volunteer-gone').to).toEqual([desk.member.email]);
    await desk.member.signIn(city.settle);
    const states = (await desk.matchesOf(needId)).map(({ state, reason }) => [state, reason]);
    expect(states).toContainEqual(['confirmed', null]);
    expect(states).toContainEqual(['released', 'change-unanswered']);
  });

  it('asks who is in the middle of a series too, and lets her stop there', async () => {
    const weekly = (fromMinute: number) => ({
      schedule: {
        weekly: [
          { weekdays: [2], fromMinute, toMinute: fromMinute + 90, from: '2026-10-13', until: '2026-11-24' },
        ],
      },
    });
    await someVolunteers(city, 1);
    const { needId, match } = await accepted(needInput({ placeCount: 1, ...weekly(1080) }));
    await desk.confirm(match.id);
    await city.passUntil('2026-10-14T12:00:00Z');
    await desk.member.signIn(city.settle);
    const again = await city.mailsOf(async () => {
      expect((await desk.change(needId, weekly(1095))).status).toBe(200);
    });
    const link = mailedLink(theMail(again, 'asked-again'), 'a')!;
    expect((await anybody.get(link)).status).toBe(200);
    expect((await anybody.submit(link, { answer: 'cancel', reason: 'did-not-suit' })).status).toBe(303);
    expect((await desk.matchesOf(needId))[0]).toMatchObject({ state: 'ended-early', reason: 'did-not-suit' });
  });

  it('only informs when nothing but words changed', async () => {
    await someVolunteers(city, 1);
    const { needId, match } = await accepted(needInput({ placeCount: 1 }));
    await desk.confirm(match.id);
    await city.settle();
    const mails = await city.mailsOf(() =>
      desk.change(needId, { description: 'Parler français, en petit groupe.' }),
    );
    expect(mails.map(({ kind }) => kind)).toEqual(['details-changed']);
    expect((await desk.matchesOf(needId))[0]!.state).toBe('confirmed');
  });
});

describe('A volunteer who does not come', () => {
  it('is heard before it counts; then somebody else is asked for what is left', async () => {
    const weekly = {
      weekly: [{ weekdays: [2], fromMinute: 1080, toMinute: 1200, from: '2026-10-13', until: '2026-11-24' }],
    };
    const { visitor: lea } = await aVolunteer(city);
    const { needId, match } = await accepted(needInput({ placeCount: 1, schedule: weekly }));
    await desk.confirm(match.id);
    const others = await someVolunteers(city, 3);

    const asked = await city.mailsOf(() => city.passUntil('2026-10-14T12:00:00Z'));
    const question = theMail(asked, 'attendance-question-association');
    const heard = await city.mailsOf(async () => {
      expect((await anybody.submit(mailedLink(question, 'a')!, { answer: 'volunteer-absent' })).status).toBe(
        303,
      );
    });
    expect(heard.map(({ kind, to }) => [kind, ...to])).toEqual([['no-show-reported', lea.email]]);
    await desk.member.signIn(city.settle);
    expect((await desk.matchesOf(needId))[0]!.state).toBe('in-progress');

    const hearing = mailedLink(theMail(heard, 'no-show-reported'), 'a')!;
    expect((await anybody.get(hearing)).status).toBe(200);
    const after = await city.mailsOf(async () => {
      expect((await anybody.submit(hearing, { answer: 'forgot' })).status).toBe(303);
    });
    expect((await desk.matchesOf(needId))[0]).toMatchObject({ state: 'no-show', reason: 'forgot' });
    const next = readersOf(ofKind(after, 'invitation'));
    expect(next.length).toBeGreaterThan(0);
    expect(others.map(({ email }) => email)).toEqual(expect.arrayContaining(next));
  });
});
