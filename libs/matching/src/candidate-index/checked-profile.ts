import { invalid } from '@app/domain/errors';
import type { NeedProfile, OfferProfile } from '../profiles/index.js';

/**
 * Refuses an offer with a number anywhere in it that no comparison survives: a NaN must never enter the index.
 * @throws `profile-number-invalid` with the pointer to the field
 */
export function checkOffer(offer: OfferProfile): void {
  const pointer =
    (isSound(offer) ? undefined : amissIn(offer)) ?? (offer.maxTravelKm <= 0 ? '/maxTravelKm' : undefined);
  if (pointer !== undefined) throw invalid('profile-number-invalid', pointer);
}

/** The same for a need. @throws `profile-number-invalid` with the pointer to the field */
export function checkNeed(need: NeedProfile): void {
  const pointer = isSound(need) ? undefined : amissIn(need);
  if (pointer !== undefined) throw invalid('profile-number-invalid', pointer);
}

/** Whether every number is finite: every field is read, so that a new one cannot be forgotten. */
function isSound(value: object): boolean {
  for (const inside of Object.values(value) as unknown[]) {
    if (typeof inside === 'number') {
      if (!Number.isFinite(inside)) return false;
    } else if (typeof inside === 'object' && inside !== null && !isSound(inside)) return false;
  }
  return true;
}

/** The pointer to the first number that is not finite. */
function amissIn(value: object): string | undefined {
  for (const key in value) {
    const inside: unknown = value[key as keyof typeof value];
    if (typeof inside === 'number') {
      if (!Number.isFinite(inside)) return `/${key}`;
    } else if (typeof inside === 'object' && inside !== null) {
      const below = amissIn(inside);
      if (below !== undefined) return `/${key}${below}`;
    }
  }
  return undefined;
}
