import type { MatchTerms } from '../pair/index.js';
import { NeedInTime } from '../pair/index.js';
import type { NeedProfile } from '../profiles/index.js';
import { acceptancesLacking, targetAcceptances } from './wave-size.js';

/** What was asked for a need so far: those who wait for a place, and the acceptances that open invitations promise. */
export interface AskedSoFar {
  readonly waiting: number;
  readonly promised: number;
}

/**
 * Whether a wave planned now would ask anybody, if there were somebody: one place and nobody asked, yes; one place and
 * enough open invitations, no. Spares the planning of waves that would come to nothing.
 */
export function wantsMore(need: NeedProfile, { waiting, promised }: AskedSoFar, terms: MatchTerms): boolean {
  const inTime = new NeedInTime(need, terms);
  return targetAcceptances(inTime, acceptancesLacking(inTime, waiting)) > promised;
}
