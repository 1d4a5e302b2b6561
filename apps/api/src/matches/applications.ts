import { Injectable } from '@nestjs/common';
import type { PersonActor } from '@app/domain/accounts';
import { notFound } from '@app/domain/errors';
import { UnitOfWork } from '@app/domain/events';
import { ApplyToNeed } from '@app/domain/matches';
import type { Need } from '@app/domain/needs';
import { NeedRepository } from '@app/domain/needs';
import { boardShows } from '@app/domain/safeguarding';
import { Clock } from '@app/domain/time';
import { OfferViews } from '@app/persistence';

/** A volunteer applies to what the board shows, or showed until its places were taken; a coordinator to any need. */
@Injectable()
export class Applications {
  constructor(
    private readonly work: UnitOfWork,
    private readonly needs: NeedRepository,
    private readonly offers: OfferViews,
    private readonly applying: ApplyToNeed,
    private readonly clock: Clock,
  ) {}

  /** The id of the match. @throws need-not-found, offer-not-found, and those of `ApplyToNeed` */
  send(actor: PersonActor, pair: { readonly needId: string; readonly offerId: string }): Promise<string> {
    return this.work.run(actor, async (tx) => {
      const need = await this.needs.get(tx, pair.needId);
      if (actor.kind === 'volunteer' && !this.isPublic(need)) throw notFound('need-not-found');
      await this.offers.one(actor, pair.offerId);
      return (await this.applying.execute(actor, pair)).matchId;
    });
  }

  private isPublic({ kind, moderation, holdUntil, ...need }: Need): boolean {
    const outOfHold = holdUntil === null || holdUntil <= this.clock.now();
    const listed = boardShows({ ...need, kind: kind ?? undefined }) === 'listed';
    return listed && outOfHold && moderation === 'approved';
  }
}
