import { Injectable } from '@nestjs/common';
import type { PersonActor } from '@app/domain/accounts';
import { invalid, notFound } from '@app/domain/errors';
import type { Transaction } from '@app/domain/events';
import { UnitOfWork } from '@app/domain/events';
import type { OfferProfile } from '@app/domain/profiles';
import { Profiles } from '@app/domain/profiles';
import { Territories } from '@app/domain/territories';
import type { Change, Counterfactual } from '@app/matching';
import { counterfactual, EngineTerms } from '@app/matching';
import { MatchViews, query } from '@app/persistence';

/** The candidates that a pair is compared with: what the list of a need shows. */
const mostCompared = 20;

/** Scores a match again with one change, for a coordinator who wonders; nothing is written. */
@Injectable()
export class Counterfactuals {
  constructor(
    private readonly work: UnitOfWork,
    private readonly matches: MatchViews,
    private readonly profiles: Profiles,
    private readonly territories: Territories,
    private readonly terms: EngineTerms,
  ) {}

  /** @throws match-not-found, change-without-effect */
  of(reader: PersonActor, matchId: string, change: Change): Promise<Counterfactual> {
    return this.work.run(reader, async (tx) => {
      const { offerId, needId, state } = await this.matches.one(reader, matchId);
      const found = await this.profiles.ofOffer(tx, offerId);
      const offer = found && state === 'invited' ? beforeAsked(found) : found;
      const need = await this.profiles.ofNeed(tx, needId);
      if (!offer || !need) throw notFound('match-not-found');
      const { timeZone } = await this.territories.of(tx, need.territory);
      const terms = await this.terms.of(tx, need.territory, 'answer');
      const others = await this.candidatesBeside(tx, needId, offerId);
      const told = counterfactual({ offer, need, others }, change, terms, timeZone);
      if (!told) throw invalid('change-without-effect', '/kind');
      return told;
    });
  }

  private async candidatesBeside(tx: Transaction, needId: string, offerId: string): Promise<OfferProfile[]> {
    const rows = await query<{ id: string }>(
      tx,
      `select offer_id as id from need_candidates where need_id = $1 and offer_id <> $2 order by score desc limit $3`,
      [needId, offerId, mostCompared],
    );
    const offers: OfferProfile[] = [];
    for (const { id } of rows) {
      const offer = await this.profiles.ofOffer(tx, id);
      if (offer) offers.push(offer);
    }
    return offers;
  }
}

/** The question that is open is this very one: that it was put says nothing against asking. */
const beforeAsked = (offer: OfferProfile): OfferProfile => ({
  ...offer,
  solicitation: { ...offer.solicitation, lastUnansweredAtMs: null },
});
