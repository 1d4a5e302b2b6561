import type { Past } from '@app/domain/history';
import type { EngineVersion, WaveSettings } from '@app/matching';
import { pairOf, scoreOf } from '@app/matching';
import type { NeedOutcome } from './outcome.js';

/** What really became of the needs, with the fit of each yes by the same measure as a replay's. */
export function recordedOutcomes(
  past: Past,
  rules: (territory: string) => WaveSettings,
  measure: EngineVersion,
): readonly NeedOutcome[] {
  const offers = new Map(past.offers.map(({ profile }) => [profile.offerId, profile]));
  return past.needs.map(({ profile: need, publishedAtMs }) => {
    const asked = past.askings.filter(({ needId }) => needId === need.needId);
    const yes = asked.filter(({ answer }) => answer === 'yes');
    const fits = yes.flatMap(({ offerId, askedAtMs }) => {
      const offer = offers.get(offerId);
      const { settings } = rules(need.territory);
      const terms = { now: new Date(askedAtMs), mode: 'answer', settings, engine: measure } as const;
      return offer ? [scoreOf(pairOf(offer, need, terms)).quality] : [];
    });
    const first = Math.min(...yes.map(({ closedAtMs, askedAtMs }) => closedAtMs ?? askedAtMs));
    return {
      needId: need.needId,
      kind: need.kind,
      askedOfferIds: asked.map(({ offerId }) => offerId),
      fits,
      firstYesAfterMs: Number.isFinite(first) ? first - publishedAtMs : null,
    };
  });
}
