import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import type { LearnedAcceptance } from '@app/domain/invitations';
import { AcceptanceModels } from '@app/domain/invitations';
import { Outlooks } from '@app/domain/profiles';
import type { TerritorySettings } from '@app/domain/territories';
import { Territories } from '@app/domain/territories';
import { Clock } from '@app/domain/time';
import type { MatchMode, MatchTerms } from '@app/matching';
import { acceptanceFeatures, currentEngine } from '@app/matching';

/** The terms of a computation in a territory at this moment: its settings, its scarce kinds, what it has learned and applies. */
@Injectable()
export class EngineTerms {
  constructor(
    private readonly territories: Territories,
    private readonly outlooks: Outlooks,
    private readonly models: AcceptanceModels,
    private readonly clock: Clock,
  ) {}

  async of(tx: Transaction, territory: string, mode: MatchMode): Promise<MatchTerms> {
    const { settings } = await this.territories.of(tx, territory);
    const scarcity = await this.outlooks.scarcityOf(tx, territory);
    const learned = await this.learned(tx, territory, settings);
    return { now: this.clock.now(), mode, settings, engine: currentEngine, scarcity, learned };
  }

  /** A model of other features, of an older or a newer release, is left alone: the start values hold. */
  private async learned(
    tx: Transaction,
    territory: string,
    { learning }: TerritorySettings,
  ): Promise<LearnedAcceptance | undefined> {
    if (learning !== 'apply') return undefined;
    const model = await this.models.usable(tx, territory, currentEngine.name);
    return model?.features.join() === acceptanceFeatures.join() ? model : undefined;
  }
}
