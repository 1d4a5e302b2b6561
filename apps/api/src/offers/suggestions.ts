import { Injectable } from '@nestjs/common';
import type { PersonActor } from '@app/domain/accounts';
import { UnitOfWork } from '@app/domain/events';
import { Profiles } from '@app/domain/profiles';
import type { Explanation } from '@app/matching';
import { EngineTerms, needsOf, scorePair } from '@app/matching';
import type { BoardEntry } from '@app/persistence';
import { BoardQuery, OfferViews } from '@app/persistence';
import { OpenNeedProfiles } from './open-need-profiles.js';

/** A need of the board that an offer fits, and why. */
export interface Suggestion {
  readonly need: BoardEntry;
  /** Q, in [0, 1]. */
  readonly fit: number;
  readonly explanation: Explanation;
}

const mostShown = 10;
/** Some of those that fit best are not on the board: for one person, still in their edit hold. */
const mostLookedAt = 60;

/** The open needs of the board that an offer fits now, best first. Looking disturbs nobody and is not remembered. */
@Injectable()
export class Suggestions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly offers: OfferViews,
    private readonly profiles: Profiles,
    private readonly openNeeds: OpenNeedProfiles,
    private readonly board: BoardQuery,
    private readonly terms: EngineTerms,
  ) {}

  /** @throws offer-not-found, also for a stranger */
  for(reader: PersonActor, offerId: string): Promise<readonly Suggestion[]> {
    return this.work
      .run(reader, async (tx) => {
        const { territory } = await this.offers.one(reader, offerId);
        const offer = await this.profiles.ofOffer(tx, offerId);
        if (!offer) return [];
        const terms = await this.terms.of(tx, territory, 'pull');
        const needs = (await this.openNeeds.read(tx)).filter((need) => need.territory === territory);
        const profileOf = new Map(needs.map((need) => [need.needId, need]));
        const best = needsOf(offer, needs, mostLookedAt, terms).map(({ needId }) => needId);
        const shown = new Map((await this.board.listedAmong(tx, best)).map((need) => [need.id, need]));
        return best.flatMap((needId) => {
          const [need, profile] = [shown.get(needId), profileOf.get(needId)];
          if (!need || !profile) return [];
          const { explanation } = scorePair(offer, profile, terms);
          return [{ need, fit: explanation.quality, explanation }];
        });
      })
      .then((suggestions) => suggestions.slice(0, mostShown));
  }
}
