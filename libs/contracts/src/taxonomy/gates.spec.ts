import { commonGates, gateCodes, gates, kindGates, relaxableGates } from './gates.js';
import { kindCodes, kindOf } from './kinds/index.js';

describe('the gates', () => {
  it('relax in time, frequency, distance and level only', () => {
    expect([...relaxableGates].sort()).toEqual([
      'french-level',
      'frequency',
      'language-level',
      'schedule',
      'travel',
    ]);
  });

  it('never disclose tier, age, safety wish, do-not-match, load limit or access', () => {
    for (const code of ['tier', 'minimum-age', 'safety-wish', 'not-blocked', 'load', 'access'] as const) {
      expect(commonGates[code]).toMatchObject({ disclosed: false, relaxable: false });
    }
  });

  it('relax nothing that is not disclosed', () => {
    for (const code of relaxableGates) expect(gates[code].disclosed).toBe(true);
  });

  it('test the undisclosed common gates before the others', () => {
    const disclosed = Object.values(commonGates).map((gate) => gate.disclosed);
    expect(disclosed).toEqual([...disclosed].sort((a, b) => Number(a) - Number(b)));
  });

  it('hold back only the asking by the budget', () => {
    expect(gateCodes.filter((code) => gates[code].channel === 'push')).toEqual(['budget']);
  });

  it('are each used by some kind when they belong to kinds', () => {
    const used = new Set<string>(kindCodes.flatMap((code) => kindOf(code).gates));
    expect([...used].sort()).toEqual(Object.keys(kindGates).sort());
  });
});
