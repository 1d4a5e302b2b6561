import { Injectable } from '@nestjs/common';
import type { PersonActor } from '@app/domain/accounts';
import { UnitOfWork } from '@app/domain/events';
import type { NearMissAnswer } from '@app/domain/matches';
import { AskNearMisses } from '@app/domain/matches';
import { NeedViews, OfferViews } from '@app/persistence';

const nothing: NearMissAnswer = { stored: undefined, pending: false };

/** Near misses for whoever may see the need or the offer; the matcher makes them, this only reads and asks. */
@Injectable()
export class NearMissDesk {
  constructor(
    private readonly work: UnitOfWork,
    private readonly needs: NeedViews,
    private readonly offers: OfferViews,
    private readonly asking: AskNearMisses,
  ) {}

  /** Nothing for a need that is not being matched, or lacks nobody. @throws need-not-found, also for a stranger */
  ofNeed(reader: PersonActor, needId: string): Promise<NearMissAnswer> {
    return this.work.run(reader, async (tx) => {
      const { state, listing, version, accepted, confirmed, placeCount } = await this.needs.one(
        reader,
        needId,
      );
      const isFull = accepted + confirmed >= placeCount;
      if (state !== 'published' || listing !== 'matched' || isFull) return nothing;
      return this.asking.execute(tx, { of: 'need', id: needId }, version);
    });
  }

  /** Nothing for an offer that sleeps. @throws offer-not-found, also for a stranger */
  ofOffer(reader: PersonActor, offerId: string): Promise<NearMissAnswer> {
    return this.work.run(reader, async (tx) => {
      const { state, version } = await this.offers.one(reader, offerId);
      if (state !== 'published') return nothing;
      return this.asking.execute(tx, { of: 'offer', id: offerId }, version);
    });
  }
}
