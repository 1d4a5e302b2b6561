import type { LearnedAcceptance } from '@app/domain/invitations';
import type { ScarcityOutlook } from '@app/domain/profiles';
import type { TerritorySettings } from '@app/domain/territories';
import type { EngineVersion } from '../engine-versions/index.js';

/**
 * What a pair is held together for.
 * - `push`: somebody is about to be asked; the budget of solicitations counts, neighbouring kinds do not.
 * - `pull`: it shows in a list; nobody is disturbed.
 * - `answer`: the volunteer says yes (invited or from the board), and whatever is tested after that: confirmation, the
 *   day before. Earlier questions and the budget do not count; no free place means the waiting list.
 */
export type MatchMode = 'push' | 'pull' | 'answer';

/** The terms of one computation: same terms, same profiles, same result. */
export interface MatchTerms {
  readonly now: Date;
  readonly mode: MatchMode;
  readonly settings: TerritorySettings;
  readonly engine: EngineVersion;
  /** How scarce the kinds of the territory are; without it no offer has a price. */
  readonly scarcity?: ScarcityOutlook | undefined;
  /** What the territory learned from answers, where it applies that; without it the start values hold. */
  readonly learned?: LearnedAcceptance | undefined;
}
