import type { Criterion, NeedFactor } from '@app/contracts';
import { criteria, criterionReasons, needFactors } from '@app/contracts';
import type { Wording } from './wording.js';

/** Why somebody is asked, in sentences that speak of the reader's own offer and of the session. */
export interface MatchReasons {
  /** The best points first, at most three. */
  readonly points: readonly string[];
  readonly whyNow?: string;
}

const mostPoints = 3;

/** True of everybody, or no reason to ask somebody. */
const saysNothing = new Set(['none-asked', 'none-needed', 'first-time', 'did-not-suit']);

/**
 * Words the codes that were stored with a match: `points` (criterion, points, reason) and `whyNow`. A code that is not known,
 * from an engine older or newer than the words, is left out.
 */
export function explainMatch(wording: Wording, explanation: unknown): MatchReasons {
  const { points = [], whyNow = [] } = (explanation ?? {}) as Partial<Stored>;
  const told = [...points]
    .filter(isTellable)
    .sort((a, b) => b.points - a.points || criteria.indexOf(a.criterion) - criteria.indexOf(b.criterion))
    .slice(0, mostPoints)
    .map(({ criterion, reason }) => wording.t(`labels:criterionReason.${criterion}.${reason}`));
  const now = whyNow.find((code) => (needFactors as readonly string[]).includes(code));
  return { points: told, ...(now ? { whyNow: wording.label('needFactor', now) } : {}) };
}

interface Stored {
  readonly points: readonly Point[];
  readonly whyNow: readonly NeedFactor[];
}

interface Point {
  readonly criterion: Criterion;
  readonly points: number;
  readonly reason: string;
}

function isTellable({ criterion, points, reason }: Point): boolean {
  const known: readonly string[] = Object.hasOwn(criterionReasons, criterion)
    ? criterionReasons[criterion]
    : [];
  return points > 0 && known.includes(reason) && !saysNothing.has(reason);
}
