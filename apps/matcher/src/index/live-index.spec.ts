import type { Transaction } from '@app/domain/events';
import type { NeedProfile, OfferProfile, ProfileChanges } from '@app/domain/profiles';
import { Profiles } from '@app/domain/profiles';
import { sampleNeed, sampleOffer } from '@app/matching';
import { LiveIndex } from './live-index.js';

/** Profiles whose next reading is said beforehand. */
class SaidProfiles extends Profiles {
  offers: ProfileChanges<OfferProfile> = { complete: true, changed: [], goneIds: [], mark: '1' };
  needs: ProfileChanges<NeedProfile> = { complete: true, changed: [], goneIds: [], mark: '1' };

  ofOffer = () => Promise.resolve(undefined);
  ofNeed = () => Promise.resolve(undefined);
  offersSince = () => Promise.resolve(this.offers);
  needsSince = () => Promise.resolve(this.needs);
  hostsOf = () => Promise.resolve([]);
  forgetOldTouches = () => Promise.resolve();
}

const tx = {} as Transaction;
const [first, second] = [sampleOffer({ offerId: 'first' }), sampleOffer({ offerId: 'second' })];
const [here, there] = [sampleNeed({ needId: 'here' }), sampleNeed({ needId: 'there' })];

async function read(complete: boolean) {
  const said = new SaidProfiles();
  const index = new LiveIndex(said, { now: () => new Date('2026-10-05T10:00:00Z') });
  said.offers = { ...said.offers, changed: [first] };
  said.needs = { ...said.needs, changed: [here] };
  await index.refresh(tx);
  said.offers = { complete, changed: [second], goneIds: [], mark: '2' };
  said.needs = { complete, changed: [there], goneIds: [], mark: '2' };
  await index.refresh(tx);
  return {
    offers: ['first', 'second'].filter((offerId) => index.offers.offer(offerId)),
    needs: [...index.openNeeds].map(({ needId }) => needId),
  };
}

describe('LiveIndex', () => {
  it('adds what changed since the last reading', async () => {
    expect(await read(false)).toEqual({ offers: ['first', 'second'], needs: ['here', 'there'] });
  });

  it('forgets what a complete reading no longer tells of', async () => {
    expect(await read(true)).toEqual({ offers: ['second'], needs: ['there'] });
  });
});
