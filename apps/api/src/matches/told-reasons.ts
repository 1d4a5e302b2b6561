import type { PersonActor } from '@app/domain/accounts';
import type { Explanation, ToldReason } from '@app/matching';
import { reasonsForAssociation, reasonsForVolunteer } from '@app/matching';
import type { Wording } from '@app/wording';
import type { ReasonsResponse } from './reasons.response.js';

/**
 * Why a pair fits, in codes and words for one kind of reader: a volunteer reads of her own offer, an association and a
 * coordinator of the candidate.
 */
export function toldReasons(
  wording: Wording,
  reader: PersonActor['kind'],
  explanation: unknown,
): ReasonsResponse {
  if (!isExplanation(explanation)) return { points: [], whyNow: null };
  const ofCandidate = reader !== 'volunteer';
  const { points, whyNow } = ofCandidate
    ? reasonsForAssociation(explanation)
    : reasonsForVolunteer(explanation);
  return {
    points: points.map((point) => ({ ...point, text: reasonText(wording, point, ofCandidate) })),
    whyNow: whyNow && { ...whyNow, text: wording.label('needFactor', whyNow.factor) },
  };
}

/** A reason in words: of the candidate for staff, of her own offer for the volunteer. */
export function reasonText(
  wording: Wording,
  { criterion, reason }: Pick<ToldReason, 'criterion' | 'reason'>,
  ofCandidate: boolean,
): string {
  const own = `pages:candidateReason.${criterion}.${reason}`;
  return wording.t(ofCandidate && wording.has(own) ? own : `labels:criterionReason.${criterion}.${reason}`);
}

/** What was stored with a match, where it can be read. */
export const storedExplanation = (stored: unknown): Explanation | undefined =>
  isExplanation(stored) ? stored : undefined;

/** Stored by an engine of any version: what has other fields tells nothing rather than something wrong. */
function isExplanation(stored: unknown): stored is Explanation {
  const { points, needFactor } = (stored ?? {}) as Partial<Explanation>;
  return Array.isArray(points) && Array.isArray(needFactor?.reasons);
}
