import { gateCodes, gates, kindCodes } from '@app/contracts';
import type { MatchMode } from '../pair/index.js';
import { pairOf, sampleTerms } from '../pair/index.js';
import { sampleNeed, sampleOffer } from '../profiles/index.js';
import { evaluateGates, firstFailedGate, gatesFor } from './evaluate-gates.js';
import type { GateCase } from './gate.js';
import { gateRules } from './gates.js';

const pairOfCase = ({ offer, need, mode }: GateCase) =>
  pairOf(sampleOffer(offer), sampleNeed(need), sampleTerms(mode ?? 'pull'));

describe('gates', () => {
  it.each(gateCodes)('%s tells its two cases apart', (code) => {
    const { cases, holds } = gateRules[code];
    expect({ passes: holds(pairOfCase(cases.passes)), fails: holds(pairOfCase(cases.fails)) }).toEqual({
      passes: true,
      fails: false,
    });
  });

  it('names every rule by its own code', () => {
    expect(gateCodes.filter((code) => gateRules[code].code !== code)).toEqual([]);
  });

  it('lets the sample pair through in every mode', () => {
    for (const mode of ['push', 'pull', 'answer'] as const) {
      const results = evaluateGates(sampleOffer(), sampleNeed(), sampleTerms(mode));
      expect(results.filter(({ passed }) => !passed)).toEqual([]);
    }
  });

  it('tests the budget only before somebody is asked', () => {
    const codes = (mode: MatchMode) => gatesFor('french-lessons', mode).map(({ code }) => code);
    expect(codes('push').filter((code) => !codes('pull').includes(code))).toEqual(
      gateCodes.filter((code) => gates[code].channel === 'push'),
    );
  });

  it('adds the gates of the kind after the common ones', () => {
    for (const kind of kindCodes) expect(gatesFor(kind, 'push').length).toBeGreaterThanOrEqual(21);
    const codes = gatesFor('interpreting', 'pull').map(({ code }) => code);
    expect(codes.slice(-2)).toEqual(['confidentiality-signed', 'language-pair']);
  });

  it('says the first failed gate in the order in which they are told', () => {
    const pair = pairOf(
      sampleOffer({ maxTravelKm: 1, consented: false }),
      sampleNeed({ kindOpen: false }),
      sampleTerms('pull'),
    );
    expect(firstFailedGate(pair)).toBe('consent');
  });

  it('says beside a pass that it did not bind or that a related language was taken', () => {
    const dari = { code: 'prs', level: 'B1', relatedAccepted: true } as const;
    const results = evaluateGates(
      sampleOffer({ languages: [{ code: 'pes', level: 'native' }], remoteAccepted: true }),
      sampleNeed({ flexible: true, sessions: [], remote: true, requiredLanguages: [dari] }),
      sampleTerms('pull'),
    );
    const notes = results.flatMap(({ code, note }) => (note ? [`${code}: ${note}`] : []));
    expect(notes).toEqual(['language: related-language', 'schedule: flexible-schedule', 'travel: remote']);
  });
});
