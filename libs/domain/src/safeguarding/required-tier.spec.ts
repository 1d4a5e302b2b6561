import type { KindCode, NeedSetting } from '@app/contracts';
import { kindCodes, kindOf, needSettingCodes } from '@app/contracts';
import fc from 'fast-check';
import type { Exposure, MinorsPresent } from './required-tier.js';
import { requiredTier } from './required-tier.js';

const group: Exposure = {
  kind: 'conversation',
  minorsPresent: 'no',
  oneToOne: false,
  setting: 'association-premises',
  handlesPapers: false,
};

const exposures = fc.record({
  kind: fc.constantFrom<KindCode>(...kindCodes),
  minorsPresent: fc.constantFrom<MinorsPresent>('yes', 'no', 'unknown'),
  oneToOne: fc.boolean(),
  setting: fc.constantFrom<NeedSetting>(...needSettingCodes),
  handlesPapers: fc.boolean(),
});

describe('requiredTier', () => {
  it.each<[string, Partial<Exposure>, number]>([
    ['the kind’s own for an ordinary group', {}, 1],
    ['0 for sorting at a collection point', { kind: 'goods-collection' }, 0],
    ['3 with minors, whatever the kind', { kind: 'goods-collection', minorsPresent: 'yes' }, 3],
    ['3 when nobody said whether minors come', { minorsPresent: 'unknown' }, 3],
    ['the kind’s own one-to-one on the premises', { oneToOne: true }, 1],
    ['2 one-to-one in a public place', { oneToOne: true, setting: 'public-place' }, 2],
    ['2 one-to-one in a private online room', { oneToOne: true, setting: 'private-online' }, 2],
    ['1 for a group in a public place', { setting: 'public-place' }, 1],
    ['2 in a vehicle, also in a group', { setting: 'vehicle' }, 2],
    ['2 with access to papers at the desk', { kind: 'admin-help', handlesPapers: true }, 2],
    ['4 for a home, minors or not', { kind: 'hosting', minorsPresent: 'yes' }, 4],
  ])('is %s', (_, change, tier) => {
    expect(requiredTier({ ...group, ...change })).toBe(tier);
  });

  it('is never below the kind’s, nor below 3 unless it is said that no minor comes', () => {
    fc.assert(
      fc.property(exposures, (exposure) => {
        const tier = requiredTier(exposure);
        const floor = exposure.minorsPresent === 'no' ? 0 : 3;
        expect(tier).toBeGreaterThanOrEqual(Math.max(floor, kindOf(exposure.kind).tier));
      }),
    );
  });

  it('never falls when more exposure is stated', () => {
    fc.assert(
      fc.property(exposures, (exposure) => {
        const tier = requiredTier(exposure);
        expect(requiredTier({ ...exposure, oneToOne: true })).toBeGreaterThanOrEqual(tier);
        expect(requiredTier({ ...exposure, handlesPapers: true })).toBeGreaterThanOrEqual(tier);
        expect(requiredTier({ ...exposure, minorsPresent: 'unknown' })).toBeGreaterThanOrEqual(tier);
      }),
    );
  });
});
