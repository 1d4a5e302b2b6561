import type { Explanation, ToldReason } from '@app/matching';
import { reasonsForAssociation, reasonsForVolunteer } from '@app/matching';
import type { Wording } from '@app/wording';

/** Why, in the words of one reader: the best points first, then what makes it press. */
export interface ReaderReasons {
  readonly points: readonly string[];
  readonly whyNow?: string;
}

/** What a volunteer reads about an invitation: her own offer and the session, never the person helped. */
export function volunteerReasons(wording: Wording, explanation: unknown): ReaderReasons {
  if (!isExplanation(explanation)) return { points: [] };
  const { points, whyNow } = reasonsForVolunteer(explanation);
  return {
    points: points.map((point) => sentenceOf(wording, point)),
    ...(whyNow ? { whyNow: wording.label('needFactor', whyNow.factor) } : {}),
  };
}

/** What an association reads about a candidate. */
export function associationReasons(wording: Wording, explanation: unknown): readonly string[] {
  if (!isExplanation(explanation)) return [];
  return reasonsForAssociation(explanation).points.map(({ criterion, reason }) => {
    const own = `pages:candidateReason.${criterion}.${reason}`;
    return wording.t(wording.has(own) ? own : `labels:criterionReason.${criterion}.${reason}`);
  });
}

const sentenceOf = (wording: Wording, { criterion, reason }: ToldReason): string =>
  wording.t(`labels:criterionReason.${criterion}.${reason}`);

/** Stored by an engine of any version: what has other fields tells nothing rather than something wrong. */
function isExplanation(stored: unknown): stored is Explanation {
  const { points, needFactor } = (stored ?? {}) as Partial<Explanation>;
  return Array.isArray(points) && Array.isArray(needFactor?.reasons);
}
