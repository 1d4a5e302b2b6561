import { levelRank } from '@app/contracts';
import type { NeedProfile } from '../../profiles/index.js';
import type { Gate } from '../gate.js';

const least = levelRank('B1');
const highest = levelRank('C2');

/**
 * Who helps a group with its French speaks it above the level of the group (as well as anybody for the highest), and
 * from B1 on whatever the group. Where no level is stated nothing is asked; French that nobody stated does not count.
 * B2 for a group at B1 passes; B1 for a group at B1 does not.
 */
export const frenchLevel: Gate = {
  code: 'french-level',
  cases: {
    passes: { need: { frenchLevel: 'B1' }, offer: { languages: [{ code: 'fra', level: 'B2' }] } },
    fails: { need: { frenchLevel: 'B1' }, offer: { languages: [{ code: 'fra', level: 'B1' }] } },
  },
  holds: ({ need, offer }) => {
    const asked = frenchAsked(need);
    return (
      asked === null || offer.languages.some((one) => one.code === 'fra' && levelRank(one.level) >= asked)
    );
  },
};

/** The rank of French asked of the volunteer; null when the need says nothing of the learners. */
function frenchAsked({ frenchLevel, literacy }: NeedProfile): number | null {
  if (frenchLevel === null) return literacy ? least : null;
  return Math.max(least, Math.min(highest, levelRank(frenchLevel) + 1));
}
