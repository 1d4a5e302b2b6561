import type { NearMissAnswer } from '@app/domain/matches';
import type { NearMisses, Opening } from '@app/matching';
import type { Wording } from '@app/wording';
import { wordCount, wordNeedChange, wordOwnChange } from '@app/wording';
import type { NearMissesResponse, OpeningResponse } from './near-misses.response.js';

/** Near misses in codes and words: for a need, people; for an offer, missions. */
export function toldNearMisses(
  wording: Wording,
  of: 'need' | 'offer',
  { stored, pending }: NearMissAnswer,
): NearMissesResponse {
  if (!stored || !isNearMisses(stored.result))
    return { computedAt: null, pending, funnel: [], gates: [], best: null };
  const { funnel, gates, best } = stored.result;
  const words = of === 'need' ? 'funnel' : 'ownFunnel';
  const counted = (count: number | null) => wordCount(wording, of === 'need' ? 'people' : 'missions', count);
  return {
    computedAt: stored.computedAt,
    pending,
    funnel: funnel.map(({ step, count }) => ({
      step,
      count,
      text: wording.t('pages:nearMisses.line', {
        step: wording.t(`pages:nearMisses.${words}.${step}`),
        count: counted(count),
      }),
    })),
    gates: gates.map(({ gate, count, ways }) => ({
      gate,
      label: wording.label('gate', gate),
      count,
      ways: ways.map((way) => toldOpening(wording, of, way)),
    })),
    best: best && toldOpening(wording, of, best),
  };
}

/** One change with its count. */
export function toldOpening(wording: Wording, of: 'need' | 'offer', opening: Opening): OpeningResponse {
  const { change, count } = opening;
  const [said, counted] =
    of === 'need'
      ? [wordNeedChange(wording, change), wordCount(wording, 'people', count)]
      : [wordOwnChange(wording, change), wordCount(wording, 'missions', count)];
  return { ...opening, text: `${said} (${counted})` };
}

function isNearMisses(stored: unknown): stored is NearMisses {
  const { funnel, gates } = (stored ?? {}) as Partial<NearMisses>;
  return Array.isArray(funnel) && Array.isArray(gates);
}

/** The best change for a need as it was stored beside it; null when none was. */
export function toldBest(wording: Wording, stored: unknown): OpeningResponse | null {
  const { gate, change, count } = (stored ?? {}) as Partial<Opening>;
  return gate === undefined || change === undefined || count === undefined
    ? null
    : toldOpening(wording, 'need', { gate, change, count });
}
