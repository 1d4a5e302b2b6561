import { service as theService, UnitOfWork } from '@app/domain/events';
import { PublishNeed } from '@app/domain/needs';
import { PublishOffer } from '@app/domain/offers';
import { Outlooks } from '@app/domain/profiles';
import type { TestService } from '@app/testing';
import { makeVolunteer, needInput, startTestService, verifiedAssociation } from '@app/testing';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

const outlook = () =>
  service.get(UnitOfWork).run(theService, (tx) => service.get(Outlooks).scarcityOf(tx, 'paris'));

async function offered(kind: 'conversation' | 'event'): Promise<void> {
  const { actor } = await makeVolunteer(service);
  await service.get(PublishOffer).execute(actor, {
    kinds: [kind],
    languages: [{ code: 'fra', level: 'native' }],
    availability: { weekly: [{ day: 2, fromMinute: 1020, toMinute: 1320 }] },
    postalCode: '75018',
    maxTravelKm: 5,
  });
}

describe('the outlook of a territory', () => {
  it('forecasts needs by their pace, counts offers in force, and is an hour old at most', async () => {
    service.clock.setTo('2026-10-05T10:00:00Z');
    expect(await outlook()).toEqual({});
    const { associationId, member } = await verifiedAssociation(service);
    const publish = () => service.get(PublishNeed).execute(member, { associationId, need: needInput() });
    await publish();
    await offered('conversation');
    await offered('event');
    expect(await outlook()).toEqual({});
    service.clock.advance({ minutes: 60 });
    // On the first day: at the pace of a fortnight, not of an hour.
    expect(await outlook()).toEqual({
      conversation: { forecastNeeds: 1, activeOffers: 1 },
      event: { forecastNeeds: 0, activeOffers: 1 },
    });
    await service.sql(`update needs set published_at = published_at - interval '28 days'`);
    await publish();
    await publish();
    service.clock.advance({ minutes: 60 });
    expect((await outlook()).conversation!.forecastNeeds).toBeCloseTo(1.5, 1);
  });
});
