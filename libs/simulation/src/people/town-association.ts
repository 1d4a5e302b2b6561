/** An association of the simulated city. `size`: its share of all needs; `rank` 0 is the biggest. */
export interface TownAssociation {
  readonly index: number;
  readonly rank: number;
  readonly size: number;
  readonly district: number;
}
