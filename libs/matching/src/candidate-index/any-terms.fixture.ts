import { kindCodes } from '@app/contracts';
import { acceptanceFeatures } from '../acceptance/index.js';
import { engineVersions } from '../engine-versions/index.js';
import type { MatchMode, MatchTerms } from '../pair/index.js';
import { sampleTerms } from '../pair/index.js';
import type { Draw } from '../profiles/drawn-profiles.js';
import { sampleNow } from '../profiles/index.js';

const hourMs = 3_600_000;
const engines = [...engineVersions.values()];

/** Terms that move what an index must not: the hour, the engine, how near keys are equals, what is scarce or learned. */
export function anyTerms(draw: Draw, mode: MatchMode): MatchTerms {
  const engine = engines[draw(0, engines.length - 1)]!;
  const tieStep = [engine.tieStep, 0.05, 1e-7][draw(0, 2)]!;
  const scarcity = Object.fromEntries(
    kindCodes.map((kind) => [kind, { forecastNeeds: draw(0, 9), activeOffers: draw(0, 9) }]),
  );
  return sampleTerms(mode, {
    engine: { ...engine, tieStep },
    now: new Date(sampleNow.getTime() + draw(-30, 300) * hourMs),
    ...(draw(0, 1) === 0 ? { scarcity } : {}),
    ...(draw(0, 2) === 0 ? { learned: anyCorrection(draw) } : {}),
  });
}

function anyCorrection(draw: Draw): NonNullable<MatchTerms['learned']> {
  const coefficients = acceptanceFeatures.map(() => draw(-20, 20) / 10);
  return { modelId: 'model-1', features: acceptanceFeatures, coefficients };
}
