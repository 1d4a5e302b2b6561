import type { Criterion, CriterionReason, NeedFactor } from '@app/contracts';
import { criteria } from '@app/contracts';
import type { CriterionInputs } from '../criteria/index.js';
import type { ExplainedPoint, Explanation } from './explanation.js';

/** One reason as a code with what its wording needs. */
export interface ToldReason {
  readonly criterion: Criterion;
  readonly reason: CriterionReason;
  readonly params: CriterionInputs;
}

/** What one reader is told, best first; `whyNow` null when nothing presses, or when the reader knows. */
export interface ToldReasons {
  readonly points: readonly ToldReason[];
  readonly whyNow: { readonly factor: NeedFactor; readonly hoursLeft: number | null } | null;
}

const mostPoints = 3;

/** Reasons that speak for nobody: nothing was asked, nothing was known, or it went badly. */
const untold: readonly CriterionReason[] = ['none-asked', 'none-needed', 'first-time', 'did-not-suit'];

/** Which groups the city serves less could point at the person helped: for coordinators only. */
const forCoordinators: readonly NeedFactor[] = ['less-served'];

/** The inputs that each reader may see; the rest stays in the stored explanation. */
const paramsForVolunteer: readonly string[] = [
  'kind',
  'covered',
  'planned',
  'minutes',
  'required',
  'useful',
  'helpful',
  'related',
];
const paramsForAssociation: readonly string[] = [
  'kind',
  'covered',
  'planned',
  'required',
  'useful',
  'helpful',
  'related',
];

/** What a volunteer is told: the three best points of her own offer, and one reason why now. */
export function reasonsForVolunteer(explanation: Explanation): ToldReasons {
  const { reasons, hoursLeft } = explanation.needFactor;
  const factor = reasons.find((reason) => !forCoordinators.includes(reason));
  return {
    points: bestPoints(explanation, paramsForVolunteer),
    whyNow: factor === undefined ? null : { factor, hoursLeft },
  };
}

/** What an association is told of a candidate: the three best points, without the way she has to travel. */
export function reasonsForAssociation(explanation: Explanation): ToldReasons {
  return { points: bestPoints(explanation, paramsForAssociation), whyNow: null };
}

function bestPoints({ points }: Explanation, params: readonly string[]): readonly ToldReason[] {
  const order = (point: ExplainedPoint) => criteria.indexOf(point.criterion);
  return points
    .filter(({ reason, value }) => value > 0 && !untold.includes(reason))
    .toSorted((a, b) => b.points - a.points || order(a) - order(b))
    .slice(0, mostPoints)
    .map(({ criterion, reason, inputs }) => ({
      criterion,
      reason,
      params: Object.fromEntries(Object.entries(inputs).filter(([name]) => params.includes(name))),
    }));
}
