import { kindCodes, kindOf } from '@app/contracts';
import type { NeedInput } from '@app/domain/needs';
import type { Desk } from '@app/testing';
import { needInput } from '@app/testing';
import { anAssociation } from './fixtures/people.js';
import type { TestCity } from './fixtures/test-city.js';
import { startTestCity } from './fixtures/test-city.js';

let city: TestCity;
let desk: Desk;

beforeAll(async () => {
  city = await startTestCity();
  desk = await anAssociation(city);
});
afterAll(() => city.stop());

const refusal = async (need: NeedInput) => {
  const { status, body } = await desk.post(need);
  return { status, code: (body as { readonly code?: string }).code };
};

/** Until their safeguards are built (product, safeguarding tiers). */
describe('What is not open yet', () => {
  const closed = kindCodes.filter((code) => kindOf(code).opening !== 'open' || kindOf(code).tier >= 3);
  it.each(closed)('is refused by name: %s', async (kind) => {
    expect(await refusal(needInput({ kind }))).toEqual({ status: 409, code: 'kind-not-open' });
  });

  it.each([['yes'], ['unknown']] as const)(
    'is anything where minors are present, or may be (%s), whatever the kind',
    async (minorsPresent) => {
      expect(await refusal(needInput({ minorsPresent }))).toEqual({ status: 409, code: 'kind-not-open' });
    },
  );

  it('leaves no need, no candidate and no mail behind', async () => {
    const before = city.mailbox.list().length;
    await city.pass({ minutes: 11 });
    expect(await city.sql('select 1 from needs')).toEqual([]);
    expect(await city.sql('select 1 from need_candidates')).toEqual([]);
    expect(city.mailbox.list()).toHaveLength(before);
  });
});
