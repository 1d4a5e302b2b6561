import { criteria, needFactors } from '@app/contracts';
import type { Criterion, NeedFactor } from '@app/contracts';
import { Code, Many, OneOrNull, Shaped, Text, WholeOrNull } from '../http/response-fields.js';

/** One reason, as a code and in the words of the request's language. */
export class ReasonResponse {
  @Code(criteria)
  readonly criterion: Criterion;
  @Text('Code of the reason, within its criterion.')
  readonly reason: string;
  @Text('The same in words.')
  readonly text: string;
  @Shaped('Codes and numbers behind the reason, as far as the reader may know them.')
  readonly params: object;
}

/** What makes it press. */
export class WhyNowResponse {
  @Code(needFactors)
  readonly factor: NeedFactor;
  @Text()
  readonly text: string;
  @WholeOrNull()
  readonly hoursLeft: number | null;
}

/** Why a pair fits, for one reader: the three best points, best first. */
export class ReasonsResponse {
  @Many(() => ReasonResponse)
  readonly points: readonly ReasonResponse[];
  @OneOrNull(() => WhyNowResponse)
  readonly whyNow: WhyNowResponse | null;
}
