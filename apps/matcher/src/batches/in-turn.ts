import type { NeedProfile } from '@app/domain/profiles';

type Waiting = Pick<NeedProfile, 'needId' | 'publishedAtMs'>;

/**
 * Needs in the order in which a batch takes them: those that wait longest first, or, where the last batch ran out of time,
 * from the need on that it did not reach, so that the end of a long queue has its turn as well.
 */
export function inTurn<Need extends Waiting>(needs: readonly Need[], notReached?: Waiting): readonly Need[] {
  const order = needs.toSorted(byWaiting);
  const first = notReached ? order.findIndex((need) => byWaiting(need, notReached) >= 0) : 0;
  return first <= 0 ? order : [...order.slice(first), ...order.slice(0, first)];
}

function byWaiting(a: Waiting, b: Waiting): number {
  return (
    (a.publishedAtMs ?? 0) - (b.publishedAtMs ?? 0) ||
    (a.needId < b.needId ? -1 : 1) * Number(a.needId !== b.needId)
  );
}
