import type { OfferProfile } from '@app/domain/profiles';
import { dayOfDate } from '@app/domain/time';
import { weekOfDay } from '@app/matching';
import type pg from 'pg';
import { ordinalOf } from '../population/ids.js';
import { itemBits } from './bits.js';
import { fill } from './database.js';

/** What few people have, at most one of each in this population: read for those alone whom the narrow row lets through. */
const table = `
  create unlogged table volunteer_specials (
    special_offer integer primary key, common_tier smallint, own_association integer, blocked integer, well integer,
    earlier_need integer, earlier_expired boolean, earlier_round smallint, earlier_version integer,
    earlier_since double precision, away_from integer, away_until integer,
    booked_need integer, booked_from double precision, booked_until double precision, booked_week integer,
    booked_minutes smallint, items bigint, seats smallint, cubic_metres real, child_seats smallint,
    room_capacity smallint, room_step_free boolean
  )`;

export async function loadSpecials(client: pg.Client, offers: readonly OfferProfile[]): Promise<void> {
  await client.query(table);
  await fill(client, 'volunteer_specials', lines(offers));
  await client.query('vacuum (freeze, analyze) volunteer_specials');
}

/** Whether anything of an offer stands in that table. */
export const isSpecial = (offer: OfferProfile): boolean => specialsOf(offer).some((value) => value !== null);

function* lines(offers: readonly OfferProfile[]): Iterable<string> {
  for (const offer of offers) {
    if (!isSpecial(offer)) continue;
    const values = [ordinalOf(offer.offerId), ...specialsOf(offer)];
    yield values
      .map((value) => value ?? '\\N')
      .join('\t')
      .concat('\n');
  }
}

function specialsOf(offer: OfferProfile): readonly (number | bigint | boolean | null)[] {
  const [earlier] = offer.earlier;
  const [away] = offer.availability.exceptions;
  const [booked] = offer.load.booked;
  const [blocked] = offer.blockedAssociationIds;
  const [well] = offer.wentWellWith;
  const items = itemBits(offer.items.map(({ item }) => item));
  const { vehicle, premises } = offer;
  return [
    ...tiersOf(offer),
    blocked ? ordinalOf(blocked) : null,
    well ? ordinalOf(well) : null,
    ...(earlier
      ? [
          ordinalOf(earlier.needId),
          earlier.state === 'expired',
          earlier.round,
          earlier.needVersion,
          earlier.sinceMs,
        ]
      : [null, null, null, null, null]),
    ...(away ? [dayOfDate(away.from), dayOfDate(away.until)] : [null, null]),
    ...(booked
      ? [
          ordinalOf(booked.needId),
          booked.startsAtMs,
          booked.endsAtMs,
          weekOfDay(booked.localDay),
          (booked.endsAtMs - booked.startsAtMs) / 60_000,
        ]
      : [null, null, null, null, null]),
    items > 0n ? items : null,
    ...(vehicle ? [vehicle.seats, vehicle.cubicMetres, vehicle.childSeats] : [null, null, null]),
    ...(premises ? [premises.capacity, premises.stepFree] : [null, null]),
  ];
}

/** Where the highest clearance counts for one association alone: the highest that counts for all, and that association. */
function tiersOf({ clearances }: OfferProfile): readonly (number | null)[] {
  const own = clearances.find(({ associationId }) => associationId !== null);
  const common = Math.max(
    ...clearances.flatMap(({ tier, associationId }) => (associationId === null ? [tier] : [])),
  );
  return own?.associationId && own.tier > common ? [common, ordinalOf(own.associationId)] : [null, null];
}
