import type { HomeProfile, StayProfile } from '../profiles/index.js';

/** How a case departs from `sampleHome` and `sampleStay`, which suit each other. */
export interface HomeCase {
  readonly home?: Partial<HomeProfile>;
  readonly stay?: Partial<StayProfile>;
}

/** A hard condition between a home and a stay; what is unknown does not hold. `cases` as in a gate. */
export interface HomeCondition {
  readonly cases: { readonly passes: HomeCase; readonly fails: HomeCase };
  holds(this: void, home: HomeProfile, stay: StayProfile): boolean;
}
