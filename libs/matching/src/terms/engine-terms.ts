import type { Transaction } from '@app/domain/events';
import type { AcceptanceModels, LearnedAcceptance } from '@app/domain/invitations';
import type { Outlooks } from '@app/domain/profiles';
import type { Territories, TerritorySettings } from '@app/domain/territories';
import type { Clock } from '@app/domain/time';
import { acceptanceFeatures } from '../acceptance/index.js';
import { currentEngine } from '../engine-versions/index.js';
import type { MatchMode, MatchTerms } from '../pair/index.js';

/**
 * The terms of a computation in a territory at this moment: its settings, its scarce kinds, what it has learned and applies.
 * Every app has them from here, so that a pair scores the same wherever it is looked at.
 */
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
