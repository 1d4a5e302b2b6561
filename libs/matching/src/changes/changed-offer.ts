import type { OfferProfile } from '@app/domain/profiles';
import type { OfferChange } from './change.js';
import { hoursOfPart } from './day-parts.js';

/** What an offer would be with one of its own limits moved. */
export function changedOffer(offer: OfferProfile, change: OfferChange): OfferProfile {
  switch (change.kind) {
    case 'further':
      return { ...offer, maxTravelKm: offer.maxTravelKm + change.km };
    case 'remote':
      return { ...offer, remoteAccepted: true };
    case 'free': {
      const { fromMinute, toMinute } = hoursOfPart[change.part];
      const weekly = [...offer.availability.weekly, { day: change.day, fromMinute, toMinute }];
      return { ...offer, availability: { ...offer.availability, weekly } };
    }
    default:
      return {
        ...offer,
        languages: offer.languages.map((spoken) =>
          spoken.code === change.language ? { code: spoken.code, level: change.level } : spoken,
        ),
      };
  }
}
