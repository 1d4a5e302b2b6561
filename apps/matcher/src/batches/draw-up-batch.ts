import { performance } from 'node:perf_hooks';
import { Injectable } from '@nestjs/common';
import type { Batch, BatchResult } from '@app/domain/batches';
import type { Transaction } from '@app/domain/events';
import { WaveRepository } from '@app/domain/invitations';
import type { NeedProfile } from '@app/domain/profiles';
import { BatchDraft, isForBatches, NeedInTime, wantsMore, worthAsking } from '@app/matching';
import { LiveIndex } from '../index/live-index.js';
import { Slices } from '../lists/slices.js';
import type { StaffingTerms } from '../staffing/open-staffing.js';
import { OpenStaffing } from '../staffing/open-staffing.js';
import { inTurn } from './in-turn.js';
import { SolverThread } from './solver-thread.js';

/** How many people each need has to choose among. */
const candidatesConsidered = 50;
/**
 * Longer is not sought for candidates: the next batch goes on from there. With both tries of the solver and the saving it
 * stays within the time of a job.
 */
const draftMs = 8_000;
/** Each of the solver's two tries. */
const solverMs = 5_000;

/**
 * Plans a batch of a territory from the present offers and needs; nothing is locked, and nobody is asked. Other jobs of the
 * process have their turn all the while: candidates are sought in slices, and a thread solves.
 */
@Injectable()
export class DrawUpBatch {
  private readonly notReached = new Map<string, NeedProfile>();

  constructor(
    private readonly index: LiveIndex,
    private readonly openStaffing: OpenStaffing,
    private readonly waves: WaveRepository,
    private readonly solver: SolverThread,
  ) {}

  /** @throws what the solver throws */
  async execute(tx: Transaction, batch: Batch, signal: AbortSignal): Promise<BatchResult> {
    const startedMs = performance.now();
    await this.index.refresh(tx);
    const staffing = await this.openStaffing.termsOf(tx, batch.territory);
    const { terms, rules } = staffing;
    const draft = new BatchDraft({
      batchId: batch.id,
      now: terms.now,
      settings: rules,
      engine: terms.engine,
    });
    await this.fill(tx, draft, staffing);
    const task = { problem: draft.problem(), seed: draft.seed, milliseconds: solverMs };
    const plan = draft.planOf(await this.solver.solve(task, signal));
    return {
      engineVersion: terms.engine.name,
      needs: plan.needs,
      edges: plan.edges,
      chosen: plan.pairs.filter(({ byBatch }) => byBatch).length,
      certificateGap: plan.gap,
      solver: plan.solver,
      seconds: (performance.now() - startedMs) / 1000,
      pairs: plan.pairs,
    };
  }

  /** The needs that could take part and still want somebody, in turn. */
  private async fill(
    tx: Transaction,
    draft: BatchDraft,
    { territory, terms, rules }: StaffingTerms,
  ): Promise<void> {
    const needs = [...this.index.openNeeds].filter((need) => need.territory === territory.code);
    const asked = await this.waves.askingStates(
      tx,
      needs.map(({ needId }) => needId),
    );
    const slices = new Slices();
    const untilMs = performance.now() + draftMs;
    const order = inTurn(needs, this.notReached.get(territory.code));
    this.notReached.delete(territory.code);
    for (const need of order) {
      if (performance.now() > untilMs) return void this.notReached.set(territory.code, need);
      const inTime = new NeedInTime(need, terms);
      const asking = asked.get(need.needId);
      if (!asking || !isForBatches(inTime, asking.wavesSent)) continue;
      const promised = asking.open.reduce((sum, { acceptance }) => sum + acceptance, 0);
      if (!wantsMore(need, { waiting: asking.waiting, promised }, terms)) continue;
      const worth = worthAsking(inTime, rules);
      const candidates = this.index.offers.candidatesOf(need, candidatesConsidered, terms, worth);
      draft.add({ ...asking, need, candidates });
      await slices.pause();
    }
  }
}
