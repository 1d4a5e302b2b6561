import type { KindCode } from '@app/contracts';

/** What became of one need: who was asked, the fit of those who said yes, and when the first did; null when nobody. */
export interface NeedOutcome {
  readonly needId: string;
  readonly kind: KindCode;
  readonly askedOfferIds: readonly string[];
  readonly fits: readonly number[];
  readonly firstYesAfterMs: number | null;
}

/** Wait against fit of some needs. `medianWaitHours` and `meanFit` (Q, in [0, 1]) are null when nobody said yes. */
export interface ReplayFigures {
  readonly needs: number;
  readonly withVolunteer: number;
  readonly medianWaitHours: number | null;
  readonly meanFit: number | null;
  readonly invitations: number;
  /** Pairs asked both here and as recorded, among those asked at all, in [0, 1]; null when nobody was recorded. */
  readonly overlap: number | null;
}

/** The figures of these needs, against what was recorded of the same. */
export function replayFigures(
  outcomes: readonly NeedOutcome[],
  recorded: readonly NeedOutcome[],
): ReplayFigures {
  const waits = outcomes.flatMap(({ firstYesAfterMs }) => firstYesAfterMs ?? []).toSorted((a, b) => a - b);
  const fits = outcomes.flatMap((outcome) => outcome.fits);
  const pairs = pairsOf(outcomes);
  const theirs = pairsOf(recorded);
  const union = new Set([...pairs, ...theirs]);
  const middle = waits[Math.floor((waits.length - 1) / 2)];
  return {
    needs: outcomes.length,
    withVolunteer: waits.length,
    medianWaitHours: middle === undefined ? null : middle / 3_600_000,
    meanFit: fits.length === 0 ? null : fits.reduce((sum, fit) => sum + fit, 0) / fits.length,
    invitations: outcomes.reduce((sum, { askedOfferIds }) => sum + askedOfferIds.length, 0),
    overlap: theirs.size === 0 ? null : [...pairs].filter((pair) => theirs.has(pair)).length / union.size,
  };
}

const pairsOf = (outcomes: readonly NeedOutcome[]): ReadonlySet<string> =>
  new Set(outcomes.flatMap(({ needId, askedOfferIds }) => askedOfferIds.map((id) => `${needId}/${id}`)));
