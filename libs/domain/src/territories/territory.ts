import type { Point } from '../geography/index.js';
import type { TerritorySettings } from './settings.js';

/** A part of a territory that people and needs are located by, never more exactly. */
export interface District {
  /** INSEE code: 75101 to 75120 in Paris. */
  readonly code: string;
  readonly number: number;
  readonly name: string;
  /** The first is the usual one; the 16th arrondissement has two. */
  readonly postalCodes: readonly string[];
  readonly sector: string;
  /** Inhabitants at the last census. */
  readonly population: number;
  readonly centroid: Point;
}

/** Districts under one town hall. */
export interface Sector {
  readonly code: string;
  readonly name: string;
  readonly districts: readonly string[];
}

/** A city that runs the service: what differs from one to the next is data here. */
export interface Territory {
  readonly code: string;
  /** Names the territory where only a UUID fits: its clocks. */
  readonly id: string;
  readonly name: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Language of the pages until the reader chooses, BCP 47. */
  readonly locale: string;
  readonly districts: readonly District[];
  readonly sectors: readonly Sector[];
  /** Which law names the public holidays. */
  readonly publicHolidays: 'france';
  /** Which published school calendar applies. */
  readonly schoolZone: 'C';
  readonly settings: TerritorySettings;
}
