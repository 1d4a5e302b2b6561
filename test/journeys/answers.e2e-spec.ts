import type { Desk, Visitor } from '@app/testing';
import { mailedLink, needInput } from '@app/testing';
import { ofKind, readersOf } from './fixtures/mails.js';
import { aCoordinator, anAssociation, someVolunteers } from './fixtures/people.js';
import type { TestCity, TestMail } from './fixtures/test-city.js';
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

const invitationsIn = (mails: readonly TestMail[]) => ofKind(mails, 'invitation');
const states = async () =>
  (await city.sql<{ state: string }>('select state from matches order by state')).map(({ state }) => state);

/** Posted, and its first wave on the way. */
async function asked(placeCount = 1): Promise<{ needId: string; wave: readonly TestMail[] }> {
  const { id: needId } = (await desk.post(needInput({ placeCount }))).body;
  return { needId, wave: invitationsIn(await city.mailsOf(() => city.pass({ minutes: 11 }))) };
}

describe('An invitation', () => {
  it('that is declined with a reason goes on to somebody else', async () => {
    await someVolunteers(city, 12);
    const { wave } = await asked();
    expect(wave.length).toBeGreaterThan(0);
    expect(wave.length).toBeLessThan(12);
    const next = invitationsIn(
      await city.mailsOf(async () => {
        for (const mail of wave)
          await anybody.submit(mailedLink(mail, 'a')!, { answer: 'no', reason: 'too-far' });
      }),
    );
    expect(next.length).toBeGreaterThan(0);
    expect(readersOf(next).filter((reader) => readersOf(wave).includes(reader))).toEqual([]);
    const [told] = await city.sql<{ reason: string }>(
      `select reason from matches where state = 'declined' limit 1`,
    );
    expect(told?.reason).toBe('too-far');
  });

  it('that nobody answers expires, and goes on to somebody else; a late yes is not turned away', async () => {
    await someVolunteers(city, 12);
    const { needId, wave } = await asked();
    const next = invitationsIn(await city.mailsOf(() => city.pass({ days: 6 })));
    expect(readersOf(next).filter((reader) => readersOf(wave).includes(reader))).toEqual([]);
    expect(next.length).toBeGreaterThan(0);
    expect(await states()).toContain('expired');
    await desk.member.signIn(city.settle);
    const [late, later] = [...wave, ...next].map((mail) => mailedLink(mail, 'a')!);
    expect((await anybody.submit(late!, { answer: 'yes' })).status).toBe(303);
    expect((await desk.matchesOf(needId)).map(({ state }) => state)).toEqual(['accepted']);
    expect((await anybody.submit(later!, { answer: 'yes' })).status).toBe(303);
    expect((await desk.matchesOf(needId)).map(({ state }) => state).sort()).toEqual(['accepted', 'waiting']);
  });

  it('is answered once, whoever opens or posts its link again', async () => {
    await someVolunteers(city, 1);
    const { wave } = await asked();
    const link = mailedLink(wave[0]!, 'a')!;
    const posts = Array.from({ length: 5 }, () => anybody.submit(link, { answer: 'yes' }));
    for (const { status } of await Promise.all(posts)) expect(status).toBe(303);
    expect((await anybody.submit(link, { answer: 'no' })).status).toBe(303);
    expect(await states()).toEqual(['accepted']);
    expect((await anybody.get(link.slice(0, -1))).status).toBeGreaterThanOrEqual(400);
  });
});

describe('The last place', () => {
  it('is given once when a hundred say yes at the same moment, and the others each get a clear answer', async () => {
    await someVolunteers(city, 120);
    const coordinator = await aCoordinator(city);
    const { needId, wave } = await asked(200);
    const invitations = [...wave];
    for (let places = 201; invitations.length < 100; places += 1) {
      invitations.push(
        ...invitationsIn(await city.mailsOf(() => desk.change(needId, { placeCount: places }))),
      );
    }
    expect((await desk.change(needId, { placeCount: 1 })).status).toBe(200);
    await city.settle();

    const links = invitations.slice(0, 100).map((mail) => mailedLink(mail, 'a')!);
    const answers = await Promise.all(links.map((link) => anybody.submit(link, { answer: 'yes' })));
    expect(answers.map(({ status }) => status)).toEqual(links.map(() => 303));
    const thanks = await city.mailsOf(() => city.settle());
    const holders = (await desk.matchesOf(needId)).filter(({ state }) => state === 'accepted');
    expect(holders).toHaveLength(1);
    expect(ofKind(thanks, 'waiting-list')).toHaveLength(99);
    expect(ofKind(thanks, 'acceptance-acknowledged')).toHaveLength(1);
    const pages = await Promise.all(links.map((link) => anybody.get(link)));
    const titles = pages.map(({ text }) => /<h1[^>]*>([^<]+)/.exec(text)?.[1] ?? '');
    const byTitle = new Map(titles.map((title) => [title, titles.filter((other) => other === title).length]));
    expect([...byTitle.values()].sort((a, b) => a - b)).toEqual([1, 99]);
    const supervised = await coordinator.get<{ items: readonly unknown[] }>(
      '/api/v1/supervision/matches?state=waiting&limit=100',
    );
    expect(supervised.body.items).toHaveLength(99);
  }, 300_000);
});
