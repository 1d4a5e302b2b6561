import type { GateCode } from '@app/contracts';
import { gateCodes, gates } from '@app/contracts';
import type { GateResult } from '../gates/index.js';
import { toldGates } from './told-gates.js';

const silent = gateCodes.filter((code) => !gates[code].disclosed);
const told = gateCodes.filter((code) => gates[code].disclosed);
const results = (...failed: readonly GateCode[]): readonly GateResult[] =>
  gateCodes.map((code) => ({ code, passed: !failed.includes(code) }));

describe('the gates that are told', () => {
  it('are those that may be named, after one line for all the others', () => {
    expect(toldGates(results())).toEqual(['conditions', ...told].map((code) => ({ code, passed: true })));
    expect(silent).toEqual(expect.arrayContaining(['tier', 'safety-wish', 'not-blocked', 'load', 'access']));
  });

  it.each(silent)('are the same whether %s fails, or any other that is not told, or all of them', (code) => {
    expect(toldGates(results(code))).toEqual(toldGates(results(...silent)));
    expect(JSON.stringify(toldGates(results(code)))).not.toContain(`"${code}"`);
  });

  it('say of each of the others whether it holds', () => {
    expect(toldGates(results('travel')).filter(({ passed }) => !passed)).toEqual([
      { code: 'travel', passed: false },
    ]);
  });

  it('keep to themselves a gate of another release', () => {
    const stored = [{ code: 'once-upon-a-time' as GateCode, passed: false }];
    expect(toldGates(stored)).toEqual([{ code: 'conditions', passed: false }]);
  });
});
