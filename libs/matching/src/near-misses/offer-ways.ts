import type { LanguageCode } from '@app/contracts';
import { cefrLevels, levelRank } from '@app/contracts';
import type { Weekday } from '@app/domain/time';
import type { OfferChange } from '../changes/index.js';
import { changedOffer, dayParts } from '../changes/index.js';
import type { OfferProfile } from '../profiles/index.js';
import type { MissableGate } from './funnel.js';
import { furtherKm } from './need-ways.js';
import type { Way } from './way.js';
import { fitsNow } from './way.js';

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Every limit of her own that a volunteer could move, the smaller step first. */
export function waysOfOffer(offer: OfferProfile): readonly Way<OfferChange>[] {
  const by = (gates: readonly MissableGate[]) => (change: OfferChange) => {
    const changed = changedOffer(offer, change);
    const opens: Way<OfferChange>['opens'] = ({ inTime }, gate) => fitsNow(changed, inTime, gate);
    return { change, gates, opens };
  };
  const slots = weekdays.flatMap((day) => dayParts.map((part) => ({ kind: 'free', day, part }) as const));
  return [
    ...slots.map(by(['schedule', 'frequency'])),
    ...(offer.remoteAccepted ? [] : [by(['travel'])({ kind: 'remote' })]),
    ...furtherKm.map((km) => by(['travel'])({ kind: 'further', km })),
    ...offer.languages.flatMap(({ code, level }) =>
      higherLevels(code, levelRank(level)).map(by(['language-level', 'french-level'])),
    ),
  ];
}

const higherLevels = (language: LanguageCode, rank: number): readonly OfferChange[] =>
  cefrLevels.slice(rank + 1).map((level) => ({ kind: 'speaks', language, level }));
