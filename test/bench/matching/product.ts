import type { CandidateIndex, MatchMode, MatchTerms } from '@app/matching';
import {
  BitmapIndex as ProductIndex,
  currentEngine,
  NeedIndex,
  NeedInTime,
  worthAsking,
} from '@app/matching';
import { defaultSettings } from '@app/domain/territories';
import type { NeedProfile, OfferProfile } from '@app/domain/profiles';
import { benchNow } from './population/draw-need.js';

/** The index that apps/matcher holds: the one place where this benchmark names it. */
export { ProductIndex };

/** How many are kept of every answer. */
export const kept = 20;

/** An event brings a need as nobody has seen it: whatever was worked out for an earlier object is worked out anew. */
export const unseen = (need: NeedProfile): NeedProfile => ({ ...need });

/** Whom a wave considers: as many as apps/matcher asks for, each worth asking. */
export function worthAskingFor(need: NeedProfile, index: CandidateIndex, terms: MatchTerms) {
  const rules = { settings: terms.settings, timeZone: 'Europe/Paris', floorFallsWhenLate: false };
  return index.candidatesOf(need, considered, terms, worthAsking(new NeedInTime(need, terms), rules));
}
const considered = 60;

/** What a new need asks of an index: whom to ask, by what asking is worth; whom to list, by rank. */
export const modes = ['push', 'pull'] as const satisfies readonly MatchMode[];

export const termsOf = (mode: MatchMode): MatchTerms => ({
  now: benchNow,
  mode,
  settings: defaultSettings,
  engine: currentEngine,
});

/** The open needs as apps/matcher holds them. */
export function holdNeeds(needs: readonly NeedProfile[]): NeedIndex {
  const index = new NeedIndex();
  for (const need of needs) index.upsert(need);
  return index;
}

/** The best needs of a changed offer, as apps/matcher finds them. */
export const needsOfOffer = (offer: OfferProfile, needs: NeedIndex) =>
  needs.bestFor(offer, kept, termsOf('pull'));
