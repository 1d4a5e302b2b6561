import type { KindCode } from '@app/contracts';
import { kindCodes, kindOf } from '@app/contracts';
import type { NeedProfile, OfferProfile } from '../profiles/index.js';
import type { Draw } from '../profiles/drawn-profiles.js';
import { drawnNeed, drawnOffer } from '../profiles/drawn-profiles.js';

const openKinds = kindCodes.filter((kind) => kindOf(kind).opening === 'open');

/**
 * A city of a property test. Some stay within a district, some lie over the edges of several zones; some are of one
 * kind, so that many pairs fit, some of a few of the whole catalogue.
 */
export interface AnyCity {
  offer(ordinal: number): OfferProfile;
  need(ordinal: number): NeedProfile;
}

export function anyCity(draw: Draw): AnyCity {
  const among = draw(0, 9) === 0 ? kindCodes : openKinds;
  const kinds = Array.from({ length: draw(1, 4) }, () => among[draw(0, among.length - 1)]!);
  const degrees = [0.05, 0.3, 1.5][draw(0, 2)]!;
  const south = draw(0, 4) === 0 ? -33.9 : 48.7;
  const point = () => ({
    lon: draw(0, 20) === 0 ? null : 2.1 + (draw(0, 1000) / 1000) * degrees,
    lat: south + (draw(0, 1000) / 1000) * degrees,
  });
  const kind = () => kinds[draw(0, kinds.length - 1)]!;
  const some = (): KindCode[] => kinds.filter(() => draw(0, 2) > 0);
  return {
    offer: (ordinal) => ({
      ...drawnOffer(draw, ordinal),
      ...point(),
      kinds: some(),
      maxTravelKm: draw(0, 9) === 0 ? draw(50, 2000) : draw(1, 300) / 10,
      minimumAgeDays: { 16: 0, 18: draw(0, 5) === 0 ? null : 0 },
    }),
    need: (ordinal) => ({ ...drawnNeed(draw, ordinal), ...point(), kind: kind() }),
  };
}
