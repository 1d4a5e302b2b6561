import type { Criterion } from '@app/contracts';
import { criteria, gateCodes, gates } from '@app/contracts';
import type { Counterfactual, Standing, ToldGate } from '@app/matching';
import { toldGates } from '@app/matching';
import type { Wording } from '@app/wording';
import { Code, Flag, Many, Num, One, Shaped, Text, WholeOrNull } from '../http/response-fields.js';

const toldCodes = ['conditions', ...gateCodes.filter((code) => gates[code].disclosed)];

export class TestedGateResponse {
  @Code(toldCodes, '`conditions`: all that is told to nobody one by one.')
  readonly code: ToldGate['code'];
  @Text()
  readonly label: string;
  @Flag()
  readonly passed: boolean;
}

export class PointResponse {
  @Code(criteria)
  readonly criterion: Criterion;
  @Text()
  readonly label: string;
  @Num('From 0 to 1.')
  readonly value: number;
  @Num('Weight of the criterion for this kind.')
  readonly weight: number;
  @Num('Weight times value; the points sum to the quality.')
  readonly points: number;
}

/** How the pair stands. */
export class StandingResponse {
  @Flag()
  readonly passes: boolean;
  @WholeOrNull('Place among the candidates of the need, 1 the best; null when a condition fails.')
  readonly place: number | null;
  @Num('From 0 to 1.')
  readonly quality: number;
  @Num('Acceptance × need × fit.')
  readonly rank: number;
  @Many(() => TestedGateResponse)
  readonly gates: readonly TestedGateResponse[];
  @Many(() => PointResponse)
  readonly points: readonly PointResponse[];
  @Shaped('Each part of what makes the need press.')
  readonly needFactor: object;
}

/** The same pair before and after one change. */
export class CounterfactualResponse {
  @Text('Version of the engine that scored both.')
  readonly engineVersion: string;
  @One(() => StandingResponse)
  readonly before: StandingResponse;
  @One(() => StandingResponse)
  readonly after: StandingResponse;
}

/** A gate in words; those that are not told share theirs. */
export const gateName = (wording: Wording, code: ToldGate['code']): string =>
  wording.label('gate', code === 'conditions' ? 'tier' : code);

export const counterfactualResponse = (
  wording: Wording,
  { before, after }: Counterfactual,
): CounterfactualResponse => ({
  engineVersion: before.explanation.engineVersion,
  before: standingResponse(wording, before),
  after: standingResponse(wording, after),
});

function standingResponse(wording: Wording, standing: Standing): StandingResponse {
  const { explanation, passes, place, rank } = standing;
  return {
    passes,
    place,
    quality: explanation.quality,
    rank,
    gates: toldGates(explanation.gates).map(({ code, passed }) => ({
      code,
      passed,
      label: gateName(wording, code),
    })),
    points: explanation.points.map(({ criterion, value, weight, points }) => ({
      criterion,
      label: wording.label('criterion', criterion),
      value,
      weight,
      points,
    })),
    needFactor: explanation.needFactor,
  };
}
