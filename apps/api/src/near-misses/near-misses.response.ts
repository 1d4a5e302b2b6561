import { funnelSteps, missableGates } from '@app/matching';
import {
  Code,
  Flag,
  InstantOrNull,
  Many,
  OneOrNull,
  Shaped,
  Text,
  WholeOrNull,
} from '../http/response-fields.js';

const few = 'Null: from one to four, which reads "fewer than 5".';

/** How many pass every condition up to this one. */
export class FunnelStepResponse {
  @Code(funnelSteps)
  readonly step: string;
  @WholeOrNull(few)
  readonly count: number | null;
  @Text('Both in words.')
  readonly text: string;
}

/** One change, and how many it would bring. */
export class OpeningResponse {
  @Code(missableGates)
  readonly gate: string;
  @Shaped(
    'The change as a code with its values: `kind`, and what it needs of `day`, `part`, `count`, `km`, `level`.',
  )
  readonly change: object;
  @WholeOrNull(few)
  readonly count: number | null;
  @Text('Both in words.')
  readonly text: string;
}

/** One condition, and the best ways to relax it alone. */
export class MissedGateResponse {
  @Code(missableGates)
  readonly gate: string;
  @Text()
  readonly label: string;
  @WholeOrNull(few)
  readonly count: number | null;
  @Many(() => OpeningResponse)
  readonly ways: readonly OpeningResponse[];
}

/** What stands between a need and people, or between an offer and needs; only time, frequency, distance and level are told. */
export class NearMissesResponse {
  @InstantOrNull('Null: not counted yet.')
  readonly computedAt: Date | null;
  @Flag()
  readonly pending: boolean;
  @Many(() => FunnelStepResponse)
  readonly funnel: readonly FunnelStepResponse[];
  @Many(() => MissedGateResponse)
  readonly gates: readonly MissedGateResponse[];
  @OneOrNull(() => OpeningResponse)
  readonly best: OpeningResponse | null;
}
