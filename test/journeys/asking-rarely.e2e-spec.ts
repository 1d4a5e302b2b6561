import type { Desk } from '@app/testing';
import { mailedLink, needInput } from '@app/testing';
import { readersOf, theMail } from './fixtures/mails.js';
import { anAssociation, aVolunteer } from './fixtures/people.js';
import type { TestCity } from './fixtures/test-city.js';
import { startTestCity } from './fixtures/test-city.js';

let city: TestCity;
let desk: Desk;

beforeEach(async () => {
  city = await startTestCity();
  desk = await anAssociation(city);
});
afterEach(() => city.stop());

const kinds = async (work: () => Promise<unknown>) => (await city.mailsOf(work)).map(({ kind }) => kind);
const oneDate = (date: string) => ({ schedule: { once: [{ date, fromMinute: 1080, toMinute: 1200 }] } });

describe('One click on unsubscribe', () => {
  it('stops invitations, never what is about a commitment', async () => {
    await aVolunteer(city);
    const { id: needId } = (await desk.post(needInput({ placeCount: 1 }))).body;
    const invitation = theMail(await city.mailsOf(() => city.pass({ minutes: 11 })), 'invitation');
    await city.visitor().submit(mailedLink(invitation, 'a')!, { answer: 'yes' });
    await city.settle();

    // What the provider of a mail does: no cookie, no page, the address of the header alone.
    const header = /^<https?:\/\/[^/]+(\/[^>]+)>$/.exec(invitation.headers['list-unsubscribe'] ?? '')?.[1];
    for (let click = 0; click < 2; click += 1)
      expect((await city.visitor().submit(header!, { 'List-Unsubscribe': 'One-Click' })).status).toBe(200);

    const [match] = await desk.matchesOf(needId);
    expect(await kinds(() => desk.confirm(match!.id))).toContain('confirmed');
    await desk.post(needInput({ placeCount: 1, ...oneDate('2026-11-10') }));
    expect(await kinds(() => city.pass({ days: 4 }))).not.toContain('invitation');
    expect(await kinds(() => city.passUntil('2026-10-19T10:00:00Z'))).toContain('session-near');
  });
});

describe('Quiet hours', () => {
  it('hold an invitation back from nine in the evening to eight in the morning', async () => {
    await aVolunteer(city);
    await city.passUntil('2026-10-06T18:55:00Z');
    await desk.member.signIn(city.settle);
    expect(await kinds(() => desk.post(needInput({ placeCount: 1 })))).toEqual(['need-published']);
    expect(await kinds(() => city.passUntil('2026-10-07T05:59:00Z'))).toEqual([]);
    expect(await kinds(() => city.passUntil('2026-10-07T06:01:00Z'))).toEqual(['invitation']);
  });

  it('let an urgent question through to whoever is on call, and to nobody else', async () => {
    const offer = { availability: { weekly: [{ day: 4, fromMinute: 480, toMinute: 1320 }] } };
    const { visitor: onCall } = await aVolunteer(city, { offer });
    const { visitor: asleep } = await aVolunteer(city, { offer });
    expect((await onCall.edit('/api/v1/volunteers/me', { onCall: true })).status).toBe(200);
    await city.passUntil('2026-10-06T20:00:00Z');
    await desk.member.signIn(city.settle);
    const tonight = await city.mailsOf(async () => {
      await desk.post(needInput({ placeCount: 8, ...oneDate('2026-10-08') }));
      await city.passUntil('2026-10-07T05:59:00Z');
    });
    expect(readersOf(tonight)).toContain(onCall.email);
    expect(readersOf(tonight)).not.toContain(asleep.email);
    const morning = await city.mailsOf(() => city.passUntil('2026-10-07T06:05:00Z'));
    expect(readersOf(morning)).toContain(asleep.email);
  });
});
