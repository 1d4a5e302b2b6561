import { notFound } from '@app/domain/errors';
import type { Transaction } from '@app/domain/events';
import type { Eligible } from '@app/domain/matches';
import { Eligibility } from '@app/domain/matches';
import type { Profiles } from '@app/domain/profiles';
import type { Territories } from '@app/domain/territories';
import type { Clock } from '@app/domain/time';
import { currentEngine } from '../engine-versions/index.js';
import { explainPair } from '../explain/index.js';
import { evaluatePair } from '../gates/index.js';
import { pairOf } from '../pair/index.js';
import { scoreOf } from '../score/index.js';

/** The engine behind the domain's question whether a pair may go together. */
export class GateEligibility extends Eligibility {
  constructor(
    private readonly profiles: Profiles,
    private readonly territories: Territories,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** @throws need-or-offer-not-found */
  async test(
    tx: Transaction,
    { offerId, needId }: { readonly offerId: string; readonly needId: string },
  ): Promise<Eligible> {
    const offer = await this.profiles.ofOffer(tx, offerId);
    const need = await this.profiles.ofNeed(tx, needId);
    if (!offer || !need) throw notFound('need-or-offer-not-found');
    const { settings } = await this.territories.of(tx, need.territory);
    const pair = pairOf(offer, need, {
      now: this.clock.now(),
      mode: 'answer',
      settings,
      engine: currentEngine,
    });
    const gates = evaluatePair(pair);
    const score = scoreOf(pair);
    return {
      failed: gates.filter(({ passed }) => !passed).map(({ code }) => code),
      sessionStarts: pair.coverage.sessions.map(({ startsAtMs }) => new Date(startsAtMs)),
      engineVersion: currentEngine.name,
      score: score.rank,
      explanation: explainPair(pair, gates, score),
    };
  }
}
