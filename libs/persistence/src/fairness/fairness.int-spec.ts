import { randomUUID } from 'node:crypto';
import type { Transaction } from '@app/domain/events';
import { service as theService, UnitOfWork } from '@app/domain/events';
import type { Deficit, FairnessReport } from '@app/domain/fairness';
import { FairnessAudits } from '@app/domain/fairness';
import { PublishNeed } from '@app/domain/needs';
import { PublishOffer } from '@app/domain/offers';
import { Profiles } from '@app/domain/profiles';
import type { TestService, VerifiedAssociation } from '@app/testing';
import { makeVolunteer, needInput, startTestService, verifiedAssociation } from '@app/testing';

let service: TestService;
let association: VerifiedAssociation;
let needId: string;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());
beforeEach(async () => {
  service.clock.setTo('2026-10-05T10:00:00Z');
  await service.sql(
    'truncate accounts, associations, outbox, clocks, fairness_audits, fairness_deficits cascade',
  );
  association = await verifiedAssociation(service);
  const { associationId, member } = association;
  ({ id: needId } = await service.get(PublishNeed).execute(member, { associationId, need: needInput() }));
});

const inTransaction = <T>(work: (tx: Transaction) => Promise<T>) =>
  service.get(UnitOfWork).run(theService, work);
const facts = (now: Date) => inTransaction((tx) => service.get(FairnessAudits).facts(tx, 'paris', now));
const days = (count: number) => new Date(service.clock.now().getTime() + count * 86_400_000);
const report: FairnessReport = {
  coverage: null,
  needs: [],
  volunteers: [],
  bilingual: { ratio: null, interval: null, alarm: false },
  exposureGini: null,
  worst: [],
};
const keep = (...deficits: readonly Deficit[]) =>
  inTransaction((tx) =>
    service
      .get(FairnessAudits)
      .keep(tx, { id: randomUUID(), territory: 'paris', madeAt: service.clock.now(), report }, deficits),
  );
const kindDeficit = (deficit: number, breached = false): Deficit => ({
  dimension: 'kind',
  subject: 'conversation',
  deficit,
  breached,
});
const raised = async () =>
  (await inTransaction((tx) => service.get(Profiles).ofNeed(tx, needId)))!.equityDeficit;

describe('the facts of an audit', () => {
  it('tell how needs fared that had a week to find somebody', async () => {
    await service.sql(`update needs set moderation = 'approved'`);
    expect((await facts(days(6))).needs).toEqual([]);
    expect((await facts(days(8))).needs).toEqual([
      {
        associationId: association.associationId,
        district: expect.stringMatching(/^751/),
        kind: 'conversation',
        tier: expect.any(Number),
        places: expect.any(Number),
        languages: [],
        asked: 0,
        hoursToFirstYes: null,
      },
    ]);
    expect((await facts(days(36))).needs).toEqual([]);
  });

  it('tell how volunteers fare, and of languages only whether there is another', async () => {
    const { actor } = await makeVolunteer(service);
    await service.get(PublishOffer).execute(actor, {
      kinds: ['conversation'],
      languages: [
        { code: 'fra', level: 'native' },
        { code: 'ara', level: 'C1' },
      ],
      availability: { weekly: [{ day: 2, fromMinute: 1020, toMinute: 1320 }] },
      postalCode: '75018',
      maxTravelKm: 5,
    });
    expect((await facts(days(1))).volunteers).toEqual([
      {
        tenureDays: 1,
        maxTravelKm: 5,
        weeklyMinutes: 300,
        relevant: false,
        bilingual: true,
        askedOtherKinds: false,
      },
    ]);
  });
});

describe('what an audit corrects', () => {
  it('raises a need by the largest deficit of its groups, as far as the usual cap', async () => {
    expect(await raised()).toBe(0);
    const { associationId } = association;
    await keep(kindDeficit(0.05), {
      dimension: 'association',
      subject: associationId,
      deficit: 0.12,
      breached: false,
    });
    expect(await raised()).toBe(0.12);
    service.clock.advance({ days: 7 });
    await keep(kindDeficit(0.3));
    expect(await raised()).toBe(0.2);
  });

  it('raises a group in breach further for two weeks, whatever the audit after says', async () => {
    await keep(kindDeficit(0.5, true));
    expect(await raised()).toBe(0.4);
    service.clock.advance({ days: 7 });
    await keep(kindDeficit(0.3));
    expect(await raised()).toBe(0.3);
    service.clock.advance({ days: 8 });
    expect(await raised()).toBe(0.2);
  });

  it('ends when a later audit finds nothing, or when there is none', async () => {
    await keep(kindDeficit(0.1));
    service.clock.advance({ days: 16 });
    expect(await raised()).toBe(0);
    await keep(kindDeficit(0.1));
    expect(await raised()).toBe(0.1);
    service.clock.advance({ days: 1 });
    await keep();
    expect(await raised()).toBe(0);
  });
});
