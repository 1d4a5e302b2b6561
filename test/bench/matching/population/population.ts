import type { NeedProfile, OfferProfile } from '@app/domain/profiles';
import { Draws } from '@app/simulation';
import { drawNeed } from './draw-need.js';
import { drawOffer } from './draw-offer.js';
import type { Spread } from './places.js';

/** How many, where, from which seed. */
export interface PopulationPlan {
  readonly volunteers: number;
  readonly needs: number;
  readonly spread: Spread;
  readonly seed: string;
}

/** Everybody at once: position in the list is the ordinal of the identifier. */
export interface Population {
  readonly offers: readonly OfferProfile[];
  readonly needs: readonly NeedProfile[];
}

/** The same plan gives the same people; a larger one begins with those of a smaller one. */
export const drawPopulation = (plan: PopulationPlan): Population => ({
  offers: drawOffers(plan),
  needs: drawNeeds(plan),
});

export function drawOffers({ spread, seed, volunteers, needs }: PopulationPlan): readonly OfferProfile[] {
  const draws = new Draws(`${spread}/${seed}`);
  return Array.from({ length: volunteers }, (_, serial) =>
    drawOffer(draws.branch(`v${serial}`), serial, spread, needs),
  );
}

export function drawNeeds({ spread, seed, needs }: PopulationPlan): readonly NeedProfile[] {
  const draws = new Draws(`${spread}/${seed}`);
  return Array.from({ length: needs }, (_, serial) => drawNeed(draws.branch(`n${serial}`), serial, spread));
}
