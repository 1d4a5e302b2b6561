import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import { Ids } from '@app/domain/events';
import { AcceptanceModels } from '@app/domain/invitations';
import { Territories } from '@app/domain/territories';
import { Clock } from '@app/domain/time';
import { acceptanceFeatures, currentEngine, learnAcceptance } from '@app/matching';

/** The latest: people change, and half a second is as long as a fit may keep the other jobs of a night waiting. */
const answersRead = 10_000;

/**
 * Learns what the answers of a territory say about the chance of a yes, and keeps what came of it, usable or not. Whether
 * the matcher takes it up is the territory's setting; where it is off nothing is computed.
 */
@Injectable()
export class LearnFromAnswers {
  constructor(
    private readonly territories: Territories,
    private readonly models: AcceptanceModels,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Transaction, territory: string): Promise<void> {
    const { settings } = await this.territories.of(tx, territory);
    if (settings.learning === 'off') return;
    const answers = await this.models.answers(tx, territory, answersRead);
    await this.models.insert(tx, {
      ...learnAcceptance(answers, currentEngine),
      modelId: this.ids.next(),
      territory,
      engineVersion: currentEngine.name,
      fittedAt: this.clock.now(),
      features: acceptanceFeatures,
    });
  }
}
