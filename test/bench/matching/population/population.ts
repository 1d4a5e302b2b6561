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
export function drawPopulation(plan: PopulationPlan): Population {
  const draws = new Draws(`${plan.spread}/${plan.seed}`);
  const offers: OfferProfile[] = [];
  for (let serial = 0; serial < plan.volunteers; serial += 1) {
    offers.push(drawOffer(draws.branch(`v${serial}`), serial, plan.spread, plan.needs));
  }
  const needs: NeedProfile[] = [];
  for (let serial = 0; serial < plan.needs; serial += 1) {
    needs.push(drawNeed(draws.branch(`n${serial}`), serial, plan.spread));
  }
  return { offers, needs };
}
