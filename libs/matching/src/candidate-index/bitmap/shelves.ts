import type { CompiledAvailability } from '../../profiles/compiled-availability.js';
import type { OfferProfile } from '../../profiles/index.js';
import { SlotLists } from './slot-lists.js';
import { ZoneMap } from './zone-map.js';

/** Answers of somebody whom nobody knows yet, added to her own so that one answer says little. */
const unknown = { asks: 4, accepts: 0.6 };
/** The share of yes from which each shelf but the first begins. */
const shares = [0.1, 0.2, 0.3, 0.4, 0.5] as const;

/** How often an offer was asked, and said yes. */
export interface AnswerRecord {
  readonly asks: number;
  readonly accepts: number;
}

/** How many shelves there are. */
export const shelfCount = shares.length + 1;

/** The shelf of an offer, higher for one that says yes more often. Never asked: the second. */
export function shelfOf({ asks, accepts }: AnswerRecord): number {
  const share = (accepts + unknown.accepts) / (asks + unknown.asks);
  let shelf = 0;
  while (shelf < shares.length && share >= shares[shelf]!) shelf++;
  return shelf;
}

/** The map once for each shelf, so that a search can begin with those who are likeliest to be among the best. */
export class Shelves {
  private readonly maps: readonly ZoneMap[];

  constructor() {
    const slots = new SlotLists();
    this.maps = Array.from({ length: shelfCount }, () => new ZoneMap(slots));
  }

  /** Makes room for these offers at once. */
  reserve(offers: readonly OfferProfile[]): void {
    this.maps.forEach((map, shelf) => {
      map.reserve(offers.filter(({ solicitation }) => shelfOf(solicitation) === shelf));
    });
  }

  /** `availability`: that of the offer, as `compiledAfresh` reads it. */
  add(row: number, offer: OfferProfile, availability: CompiledAvailability): void {
    this.maps[shelfOf(offer.solicitation)]!.add(row, offer, availability);
  }

  /** Takes an offer out; `offer` is what was added. */
  remove(row: number, offer: OfferProfile): void {
    this.maps[shelfOf(offer.solicitation)]!.remove(row, offer);
  }

  map(shelf: number): ZoneMap {
    return this.maps[shelf]!;
  }
}
