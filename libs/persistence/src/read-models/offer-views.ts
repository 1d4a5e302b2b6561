import { Injectable } from '@nestjs/common';
import type { PersonActor } from '@app/domain/accounts';
import { Roles } from '@app/domain/accounts';
import { notFound } from '@app/domain/errors';
import { UnitOfWork } from '@app/domain/events';
import type { Consent, Offer, OfferSource, OfferTerms } from '@app/domain/offers';
import { query } from '../unit-of-work/index.js';
import type { Cut } from './cut.js';

/** An offer as its person and the coordinators of its territory see it. */
export interface OfferView
  extends
    Omit<OfferTerms, 'centroid'>,
    Pick<
      Offer,
      | 'id'
      | 'volunteerId'
      | 'territory'
      | 'version'
      | 'state'
      | 'stateReason'
      | 'publishedAt'
      | 'confirmedAt'
      | 'createdAt'
    > {
  readonly source: OfferSource['name'];
  readonly consent: Consent['manner'];
  readonly consentAt: Date | null;
}

const select = `
  select o.id, o.volunteer_id as "volunteerId", o.territory, o.version, o.state, o.close_reason as "stateReason", o.kinds,
    o.anything_useful as "anythingUseful", o.languages, o.skills, o.availability, o.remote,
    o.postal_code as "postalCode", o.district, o.max_travel_km as "maxTravelKm", o.weekly_minutes as "weeklyMinutes", o.items,
    o.vehicle, o.vehicle_key as "vehicleKey", o.premises, o.home,
    o.source, o.consent_manner as consent, o.consent_at as "consentAt", o.published_at as "publishedAt",
    o.confirmed_at as "confirmedAt", o.created_at as "createdAt", v.account_id as "accountId"
  from offers o join volunteers v on v.id = o.volunteer_id`;

/** Who the adults of a home are is for one condition and for themselves; anybody else learns how many. */
const countedOnly = (home: OfferView['home']): OfferView['home'] =>
  home && { ...home, adults: home.adults.map(() => null) };

/** Offers for their person and the coordinators of their territory; for anybody else there are none. */
@Injectable()
export class OfferViews {
  constructor(
    private readonly work: UnitOfWork,
    private readonly roles: Roles,
  ) {}

  /** @throws offer-not-found, also for a stranger */
  one(reader: PersonActor, offerId: string): Promise<OfferView> {
    return this.work.run(reader, async (tx) => {
      const [row] = await query<OfferView & { accountId: string }>(tx, `${select} where o.id = $1`, [
        offerId,
      ]);
      if (!row) throw notFound('offer-not-found');
      const { accountId, ...said } = row;
      const offer = accountId === reader.accountId ? said : { ...said, home: countedOnly(said.home) };
      const role = { role: 'coordinator', territory: offer.territory } as const;
      const stands =
        reader.kind === 'volunteer'
          ? accountId === reader.accountId
          : reader.kind === 'coordinator' && (await this.roles.holds(tx, reader.accountId, role));
      if (!stands) throw notFound('offer-not-found');
      return offer;
    });
  }

  /** The reader's own, the newest first. */
  own(reader: PersonActor, { limit, after }: Cut): Promise<readonly OfferView[]> {
    return this.work.run(reader, async (tx) => {
      const rows = await query<OfferView & { accountId: string }>(
        tx,
        `${select} where v.account_id = $1 and ($2::uuid is null or o.id < $2) order by o.id desc limit $3`,
        [reader.accountId, after ?? null, limit + 1],
      );
      return rows.map(({ accountId: _own, ...offer }) => offer);
    });
  }
}
