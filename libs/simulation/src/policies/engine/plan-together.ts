import type { BatchTerms, WavePlan, WaveSnapshot } from '@app/matching';
import { planBatch, planWave, takeChosen } from '@app/matching';

/**
 * The waves of needs that a batch plans together, in their order: whom it chose, as many as the need still wants, as the
 * matcher asks them. Undefined for a need whose people it all gave to others: the next batch looks again.
 */
export function planTogether(
  snapshots: readonly WaveSnapshot[],
  terms: BatchTerms,
): readonly (WavePlan | undefined)[] {
  const pairName = (needId: string, offerId: string) => `${needId} ${offerId}`;
  const chosen = new Set(
    planBatch(snapshots, terms)
      .pairs.filter(({ byBatch }) => byBatch)
      .map(({ needId, offerId }) => pairName(needId, offerId)),
  );
  return snapshots.map((snapshot) => {
    const { need, candidates: fitting } = snapshot;
    const candidates = fitting.filter(({ offerId }) => chosen.has(pairName(need.needId, offerId)));
    if (candidates.length === 0 && fitting.length > 0) return undefined;
    return planWave({ ...snapshot, candidates }, terms.now, terms.settings, terms.engine, takeChosen);
  });
}
