import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import type { NeedProfile, OfferProfile } from '@app/domain/profiles';
import { Profiles } from '@app/domain/profiles';
import type { MatchTerms, WavePlan } from '@app/matching';
import { firstFailedGate, pairOf } from '@app/matching';

/** A plan, and the offers of those it invites as their rows say at this moment. */
export interface PresentPlan {
  readonly plan: WavePlan;
  readonly offers: ReadonlyMap<string, OfferProfile>;
}

/**
 * The live index may be a moment or the turn of a day behind: whoever a plan invites is read again and held against
 * the gates again, and the plan is made anew without those who no longer pass.
 */
@Injectable()
export class PresentOffers {
  constructor(private readonly profiles: Profiles) {}

  async plan(
    tx: Transaction,
    need: NeedProfile,
    terms: MatchTerms,
    planWithout: (passedOver: ReadonlySet<string>) => WavePlan,
  ): Promise<PresentPlan> {
    const offers = new Map<string, OfferProfile>();
    const passedOver = new Set<string>();
    for (;;) {
      const plan = planWithout(passedOver);
      const unread = plan.invite.filter(({ offerId }) => !offers.has(offerId));
      for (const { offerId } of unread) {
        const offer = await this.profiles.ofOffer(tx, offerId);
        if (offer && firstFailedGate(pairOf(offer, need, terms)) === null) offers.set(offerId, offer);
        else passedOver.add(offerId);
      }
      if (plan.invite.every(({ offerId }) => offers.has(offerId))) return { plan, offers };
    }
  }
}
