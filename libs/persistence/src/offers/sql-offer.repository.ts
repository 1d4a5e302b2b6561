import { Injectable } from '@nestjs/common';
import { placeHoldingStates } from '@app/contracts';
import { notFound } from '@app/domain/errors';
import type { Transaction } from '@app/domain/events';
import type { Offer } from '@app/domain/offers';
import { OfferRepository } from '@app/domain/offers';
import { execute, query } from '../unit-of-work/index.js';
import type { OfferRow } from './offer-row.js';
import { offerOf, rowOf, selectOffers } from './offer-row.js';

/** Offers in SQL. */
@Injectable()
export class SqlOfferRepository extends OfferRepository {
  async lock(tx: Transaction, offerId: string): Promise<Offer> {
    const [row] = await query<OfferRow>(tx, `${selectOffers} where o.id = $1 for no key update of o`, [
      offerId,
    ]);
    if (!row) throw notFound('offer-not-found');
    return offerOf(row);
  }

  async find(tx: Transaction, offerId: string): Promise<Offer | undefined> {
    const [row] = await query<OfferRow>(tx, `${selectOffers} where o.id = $1`, [offerId]);
    return row && offerOf(row);
  }

  async insert(tx: Transaction, offer: Offer): Promise<void> {
    await execute(tx, 'insert into offers select * from jsonb_populate_record(null::offers, $1::jsonb)', [
      JSON.stringify({ ...rowOf(offer), created_at: offer.createdAt, updated_at: offer.createdAt }),
    ]);
  }

  async save(tx: Transaction, offer: Offer, at: Date): Promise<void> {
    const row = rowOf(offer);
    const columns = Object.keys(row).filter((column) => column !== 'id');
    await execute(
      tx,
      `update offers o set (${columns.join(', ')}, updated_at) = (${columns.map((column) => `r.${column}`).join(', ')}, $2)
         from jsonb_populate_record(null::offers, $1::jsonb) r where o.id = r.id`,
      [JSON.stringify(row), at],
    );
  }

  async erase(tx: Transaction, offerId: string): Promise<void> {
    await execute(tx, 'update tasks set offer_id = null where offer_id = $1', [offerId]);
    await execute(tx, 'delete from links where subject_id = $1', [offerId]);
    await execute(tx, 'delete from offers where id = $1', [offerId]);
  }

  async livingOf(tx: Transaction, volunteerId: string): Promise<readonly Offer[]> {
    const rows = await query<OfferRow>(
      tx,
      `${selectOffers} where o.volunteer_id = $1 and o.state in ('asleep', 'published', 'paused')
         order by o.created_at, o.id`,
      [volunteerId],
    );
    return rows.map(offerOf);
  }

  async hasCommitment(tx: Transaction, offerId: string): Promise<boolean> {
    const rows = await query(
      tx,
      'select from matches where offer_id = $1 and state = any($2::text[]) limit 1',
      [offerId, placeHoldingStates],
    );
    return rows.length > 0;
  }
}
