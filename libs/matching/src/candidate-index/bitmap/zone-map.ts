import type { CompiledAvailability } from '../../profiles/compiled-availability.js';
import type { OfferProfile } from '../../profiles/index.js';
import { attributes, attributesOf, inForce } from './attributes.js';
import type { SlotLists } from './slot-lists.js';
import { cellsOf, circleOf, zoneAt, zonesOf } from './zone-grid.js';
import { Zone } from './zone.js';

/** One standing of an offer: the slot that it has in a zone, and the attributes that it is known by there. */
interface Standing {
  readonly zone: Zone;
  readonly cells: readonly number[];
}

/**
 * The zones of the map. An offer stands in every zone that its circle touches, or, when they are too many, in the wide
 * one that every search reads; whoever accepts remote missions stands in the remote zone too.
 */
export class ZoneMap {
  private readonly zones = new Map<number, Zone>();
  private readonly wide = new Zone(false);
  private readonly remote = new Zone(false);

  /** `slots`: may be shared with other maps, as long as no row stands in two of them. */
  constructor(private readonly slots: SlotLists) {}

  /** Makes room for these offers at once: zones that grow by and by are copied time and again. */
  reserve(offers: readonly OfferProfile[]): void {
    const counts = new Map<Zone, number>();
    for (const offer of offers) {
      for (const zone of this.zonesFor(offer)) counts.set(zone, (counts.get(zone) ?? 0) + 1);
    }
    for (const [zone, count] of counts) zone.reserve(zone.size + count);
  }

  /** `availability`: that of the offer, as `compiledAfresh` reads it. */
  add(row: number, offer: OfferProfile, availability: CompiledAvailability): void {
    const common = attributesOf(offer, availability);
    if (common.length === 0) return;
    for (const { zone, cells } of this.standings(offer)) this.slots.push(row, zone.add(row, common, cells));
  }

  /** Takes an offer out; `offer` is what was added. */
  remove(row: number, offer: OfferProfile): void {
    const common = attributesOf(offer);
    if (common.length === 0) return;
    const slots = this.slots.take(row);
    this.standings(offer).forEach(({ zone, cells }, i) => zone.remove(slots[i]!, common, cells));
  }

  /** The zones that together hold everybody who may come to a site; for no site, everybody who works remotely. */
  around(site: { readonly lon: number; readonly lat: number } | null): readonly Zone[] {
    if (!site) return [this.remote];
    const zone = this.zones.get(zoneAt(site.lon, site.lat));
    return zone ? [zone, this.wide] : [this.wide];
  }

  private zonesFor(offer: OfferProfile): readonly Zone[] {
    if (!inForce(offer)) return [];
    const circle = circleOf(offer);
    const here = circle && (zonesOf(circle)?.map((number) => this.zone(number)) ?? [this.wide]);
    return [...(here ?? []), ...(offer.remoteAccepted ? [this.remote] : [])];
  }

  private standings(offer: OfferProfile): readonly Standing[] {
    const circle = circleOf(offer);
    const zones = circle && zonesOf(circle);
    const here = zones?.map((number) => ({
      zone: this.zone(number),
      cells: cellsOf(circle!, number).map(attributes.cell),
    }));
    return [
      ...(here ?? (circle ? [{ zone: this.wide, cells: [] }] : [])),
      ...(offer.remoteAccepted ? [{ zone: this.remote, cells: [] }] : []),
    ];
  }

  private zone(number: number): Zone {
    let zone = this.zones.get(number);
    if (!zone) {
      zone = new Zone(true);
      this.zones.set(number, zone);
    }
    return zone;
  }
}
