import type { Criterion, NeedFactor } from '@app/contracts';
import type { Wording } from './wording.js';

/** What a reader may be told of a match, as codes: the engine chooses which. */
export interface ReasonCodes {
  readonly points: readonly { readonly criterion: Criterion; readonly reason: string }[];
  readonly whyNow: { readonly factor: NeedFactor } | null;
}

/** The same in sentences, which speak of the reader's own offer and of the session: the best points, then why now. */
export function wordReasons(wording: Wording, { points, whyNow }: ReasonCodes): readonly string[] {
  return [
    ...points.map(({ criterion, reason }) => wording.t(`labels:criterionReason.${criterion}.${reason}`)),
    ...(whyNow ? [wording.label('needFactor', whyNow.factor)] : []),
  ];
}
