import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import { AlarmClocks, Ids, service } from '@app/domain/events';
import { InvitationRepository } from '@app/domain/invitations';
import { MatchLifeCycle, MatchRepository } from '@app/domain/matches';
import type { NeedProfile, OfferProfile } from '@app/domain/profiles';
import type { MatchTerms, PlannedInvitation, WavePlan } from '@app/matching';
import { answerFactsOf, explainPair, inWave, pairOf } from '@app/matching';

/** Why a batch chose somebody for a need: what she cost there, and by how much the pair beat the runner-up. */
export interface BatchChoice {
  readonly batchId: string;
  readonly price: number;
  readonly margin: number;
}

/** The wave that is being sent, for what, and the present offers of those it goes to. */
interface SentWave {
  readonly id: string;
  readonly need: NeedProfile;
  readonly offers: ReadonlyMap<string, OfferProfile>;
  /** By offer, where a batch chose. */
  readonly choices?: ReadonlyMap<string, BatchChoice> | undefined;
}

/** Turns a planned wave into matches and invitations. Whoever was asked by another need in the meantime is left in peace. */
@Injectable()
export class InvitePeople {
  constructor(
    private readonly matches: MatchRepository,
    private readonly invitations: InvitationRepository,
    private readonly lifeCycle: MatchLifeCycle,
    private readonly alarms: AlarmClocks,
    private readonly ids: Ids,
  ) {}

  async execute(tx: Transaction, plan: WavePlan, wave: SentWave, terms: MatchTerms): Promise<void> {
    const invited: boolean[] = [];
    // In one order for all waves: two that want the same people wait for each other, and never in a circle.
    const inOrder = plan.invite.toSorted((a, b) => (a.volunteerId < b.volunteerId ? -1 : 1));
    for (const planned of inOrder) invited.push(await this.invite(tx, planned, plan, wave, terms));
    if (invited.includes(false)) {
      await this.alarms.set(tx, { kind: 'staffing-review', subjectId: wave.need.needId, dueAt: terms.now });
    }
  }

  private async invite(
    tx: Transaction,
    planned: PlannedInvitation,
    plan: WavePlan,
    wave: SentWave,
    terms: MatchTerms,
  ): Promise<boolean> {
    const { exploration } = planned;
    const choice = wave.choices?.get(planned.offerId);
    const pair = pairOf(wave.offers.get(planned.offerId)!, wave.need, terms);
    const match = await this.matches.propose(
      tx,
      {
        id: this.ids.next(),
        needId: wave.need.needId,
        offerId: planned.offerId,
        origin: 'wave',
        engineVersion: terms.engine.name,
        score: planned.score.rank,
        explanation: inWave(explainPair(pair), {
          number: plan.wave,
          size: plan.invite.length,
          exploration,
          runnerUpMargin: choice ? choice.margin : marginOver(plan.runnerUpNet, planned),
          ...(choice && { batch: { id: choice.batchId, price: choice.price } }),
        }),
      },
      service,
      terms.now,
    );
    const { propensity, acceptance } = planned;
    const opened = await this.invitations.open(tx, {
      id: this.ids.next(),
      matchId: match.id,
      waveId: wave.id,
      round: match.round,
      propensity,
      acceptance,
      facts: answerFactsOf(pair),
      createdAt: terms.now,
    });
    if (!opened) {
      await this.matches.discard(tx, match.id);
      return false;
    }
    await this.lifeCycle.announce(tx, match);
    await this.lifeCycle.enter(tx, match, 'invited', service);
    return true;
  }
}

function marginOver(runnerUpNet: number | null, { score }: PlannedInvitation): number | null {
  return runnerUpNet === null ? null : score.net - runnerUpNet;
}
