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
    const closed = closedAfter[terms.mode];
    if (earlier.some(({ state }) => closed.includes(state))) return false;
    return terms.mode !== 'push' || earlier.every(({ state }) => state !== 'expired') || mayRepeat(pair);
  },
};

function mayRepeat({ inTime, need, terms, earlier }: Pair): boolean {
  const { askAgainAfterDays, maxRounds } = terms.settings;
  const latest = earlier[0]!;
  return (
    Math.max(earlier.length, latest.round) < maxRounds &&
    inTime.nowMs - latest.sinceMs >= askAgainAfterDays * dayMs &&
    (need.needVersion > latest.needVersion || inTime.urgent)
  );
}
