import type { GateCode } from '@app/contracts';
import { kindGates } from '@app/contracts';
import { notFound } from '@app/domain/errors';
import type { Transaction } from '@app/domain/events';
import type { Eligible, GatePurpose } from '@app/domain/matches';
import { Eligibility } from '@app/domain/matches';
import type { Profiles } from '@app/domain/profiles';
import { explainPair } from '../explain/index.js';
import { evaluatePair } from '../gates/index.js';
import { pairOf } from '../pair/index.js';
import { scoreOf } from '../score/index.js';
import type { EngineTerms } from '../terms/index.js';

/** What protects people, and what a kind asks to have seen: tested as long as a commitment lasts. */
const kept: ReadonlySet<GateCode> = new Set<GateCode>([
  'tier',
  'minimum-age',
  'safety-wish',
  'not-blocked',
  'kind-open',
  'association-ready',
  ...(Object.keys(kindGates) as GateCode[]),
]);

/** What a change of when, where, tier or language can touch, beside that. */
const changed: ReadonlySet<GateCode> = new Set<GateCode>([
  ...kept,
  'language',
  'language-level',
  'skill',
  'schedule',
  'frequency',
  'travel',
]);

const counts = (code: GateCode, purpose: GatePurpose): boolean =>
  purpose === 'enter' || (purpose === 'change' ? changed : kept).has(code);

/** The engine behind the domain's question whether a pair may go together. */
export class GateEligibility extends Eligibility {
  constructor(
    private readonly profiles: Profiles,
    private readonly terms: EngineTerms,
  ) {
    super();
  }

  /** @throws need-or-offer-not-found */
  async test(
    tx: Transaction,
    { offerId, needId }: { readonly offerId: string; readonly needId: string },
    purpose: GatePurpose,
  ): Promise<Eligible> {
    const offer = await this.profiles.ofOffer(tx, offerId);
    const need = await this.profiles.ofNeed(tx, needId);
    if (!offer || !need) throw notFound('need-or-offer-not-found');
    const terms = await this.terms.of(tx, need.territory, 'answer');
    const pair = pairOf(offer, need, terms);
    const gates = evaluatePair(pair);
    const score = scoreOf(pair);
    return {
      failed: gates.filter(({ code, passed }) => !passed && counts(code, purpose)).map(({ code }) => code),
      sessionStarts: pair.promised.map(({ startsAtMs }) => new Date(startsAtMs)),
      engineVersion: terms.engine.name,
      score: score.rank,
      explanation: explainPair(pair, gates, score),
    };
  }
}
