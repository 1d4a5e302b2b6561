import type { Desk, QueueBackend, SeenMatch, Visitor } from '@app/testing';
import { describeBackends, mailedLink, needInput } from '@app/testing';
import { aCoordinator, anAssociation, aVolunteer } from './fixtures/people.js';
import type { TestCity } from './fixtures/test-city.js';
import { startTestCity } from './fixtures/test-city.js';

interface Candidates {
  readonly items: readonly {
    readonly reasons: { readonly points: readonly { readonly text: string }[] };
  }[];
}
interface Contacts {
  readonly volunteer: { readonly email: string | null } | null;
  readonly contact: { readonly email: string | null } | null;
  readonly site: { readonly street: string | null } | null;
}

describeBackends('The main job', ({ redisUrl }: QueueBackend) => {
  let city: TestCity;
  let desk: Desk;
  let coordinator: Visitor;
  beforeAll(async () => {
    city = await startTestCity({ redisUrl });
    desk = await anAssociation(city);
    coordinator = await aCoordinator(city);
  });
  afterAll(() => city.stop());

  const supervised = async () =>
    (await coordinator.get<{ readonly items: readonly SeenMatch[] }>('/api/v1/supervision/matches')).body
      .items;

  it('leads from an offer and a need to two people who can reach each other', async () => {
    const { visitor: lea, offerId } = await aVolunteer(city, { locale: 'en', givenName: 'Lea' });
    await aVolunteer(city, { offer: { kinds: ['translation'], remote: true } });

    const posted = await desk.post(needInput({ placeCount: 1 }));
    expect(posted.status).toBe(201);
    const needId = posted.body.id;
    await city.settle();
    const candidates = async (reader: Visitor) =>
      (await reader.get<Candidates>(`/api/v1/needs/${needId}/candidates`)).body.items;
    expect(await candidates(coordinator)).toHaveLength(1);
    const [candidate] = await candidates(desk.member);
    expect(candidate!.reasons.points.length).toBeGreaterThan(0);
    expect(JSON.stringify(candidate)).not.toContain('Lea');
    expect(await supervised()).toEqual([]);

    const asked = await city.mailsOf(() => city.pass({ minutes: 11 }));
    expect(asked.map(({ to }) => to)).toEqual([[lea.email]]);
    const [invitation] = asked;
    expect(invitation!.headers['content-language']).toBe('en');
    expect(invitation!.text).toContain('Hello Lea');
    expect(invitation!.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');

    const link = mailedLink(invitation!, 'a')!;
    const anybody = city.visitor();
    for (let opened = 0; opened < 3; opened += 1) expect((await anybody.get(link)).status).toBe(200);
    expect((await supervised()).map(({ state }) => state)).toEqual(['invited']);

    const thanked = await city.mailsOf(async () => {
      expect((await anybody.submit(link, { answer: 'yes' })).status).toBe(303);
    });
    expect(thanked.flatMap(({ to }) => to).sort()).toEqual([desk.member.email, lea.email].sort());
    const [match] = await desk.matchesOf(needId);
    expect(match).toMatchObject({ state: 'accepted', offerId, givenName: 'Lea' });
    const contacts = `/api/v1/matches/${match!.id}/contacts`;
    expect((await lea.get(contacts)).status).toBeGreaterThanOrEqual(400);
    expect((await desk.member.get(contacts)).status).toBeGreaterThanOrEqual(400);

    const confirmed = await city.mailsOf(async () => {
      expect((await desk.confirm(match!.id)).body.state).toBe('confirmed');
    });
    expect(confirmed.flatMap(({ to }) => to)).toContain(lea.email);
    for (const side of [lea, desk.member]) {
      const opened = await side.get<Contacts>(contacts);
      expect(opened.status).toBe(200);
      expect(opened.body.volunteer?.email).toBe(lea.email);
      expect(opened.body.contact?.email).toBe(desk.member.email);
      expect(opened.body.site?.street).toContain('Goutte d’Or');
    }
    expect((await coordinator.get(contacts)).status).toBe(403);

    const [seen] = await supervised();
    expect(seen!.transitions.map(({ to, by }) => [to, by])).toEqual([
      ['proposed', 'service'],
      ['invited', 'service'],
      ['accepted', 'volunteer'],
      ['confirmed', 'association'],
    ]);
  });

  it('writes one reader a mail, whose address nobody else learns before the confirmation', () => {
    for (const mail of city.mailbox.list()) {
      expect(mail.to).toHaveLength(1);
      const others = [desk.member.email, coordinator.email].filter((email) => email !== mail.to[0]);
      for (const email of others) expect(mail.text).not.toContain(email);
    }
  });
});
