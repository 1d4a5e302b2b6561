import type { HomeProfile, HouseSide, HouseWish, StayProfile } from '../profiles/index.js';

/** How far the wishes of both sides are met, each in [0, 1], and both together. */
export interface Harmony {
  readonly host: number;
  readonly guest: number;
  /** Geometric mean: a side that gets nothing weighs more than a side that gets everything. */
  readonly both: number;
}

/**
 * How well a home and its guests would suit each other. Every wish met on both sides: 1; all of the host's and one of
 * two of the guest's: 0.71; none of the guest's: 0, whatever the host gets.
 * @source matching model of the design, 2.8
 */
export function harmonyOf(home: HomeProfile, stay: StayProfile): Harmony {
  const host = shareMet(home.wishes, stay);
  const guest = shareMet(stay.wishes, home);
  return { host, guest, both: Math.sqrt(host * guest) };
}

/** Whether a side lives as the other wishes; what it did not say meets no wish. */
export const meets = ({ habits }: HouseSide, { topic, wanted }: HouseWish): boolean =>
  habits[topic] === wanted;

/** The share of wishes that are met; who wishes nothing is content. */
function shareMet(wishes: readonly HouseWish[], other: HouseSide): number {
  if (wishes.length === 0) return 1;
  return wishes.filter((wish) => meets(other, wish)).length / wishes.length;
}
