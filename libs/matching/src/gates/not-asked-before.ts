import type { MatchState } from '@app/contracts';
import type { MatchMode, Pair } from '../pair/index.js';
import type { Gate } from './gate.js';

const dayMs = 86_400_000;

const afterRefusal: readonly MatchState[] = ['refused', 'rejected', 'no-show'];
const whenListed: readonly MatchState[] = [
  ...afterRefusal,
  'proposed',
  'invited',
  'accepted',
  'waiting',
  'awaiting-approval',
  'confirmed',
  'in-progress',
  'declined',
  'cancelled',
  'completed',
  'ended-early',
  'association-absent',
];

/** After which state of an earlier match with the same need the pair stays closed. */
const closedAfter: Readonly<Record<MatchMode, readonly MatchState[]>> = {
  answer: afterRefusal,
  pull: whenListed,
  push: [...whenListed, 'released'],
};

/**
 * This volunteer was not asked about this need before. An invitation that expired may be repeated once, a week later,
 * and only if the need has changed or become urgent; a no is never asked again.
 * A first question passes; a second one after a no does not.
 */
export const notAskedBefore: Gate = {
  code: 'not-asked-before',
  cases: {
    passes: {},
    fails: {
      offer: { earlier: [{ needId: 'need-1', state: 'declined', round: 1, needVersion: 1, sinceMs: 0 }] },
    },
  },
  holds: (pair) => {
    const { earlier, terms } = pair;
    if (!earlier) return true;
    if (closedAfter[terms.mode].includes(earlier.state)) return false;
    return terms.mode !== 'push' || earlier.state !== 'expired' || mayRepeat(pair, earlier);
  },
};

function mayRepeat({ inTime, need, terms }: Pair, earlier: NonNullable<Pair['earlier']>): boolean {
  const { askAgainAfterDays, maxRounds } = terms.settings;
  return (
    earlier.round < maxRounds &&
    inTime.nowMs - earlier.sinceMs >= askAgainAfterDays * dayMs &&
    (need.needVersion > earlier.needVersion || inTime.urgent)
  );
}
