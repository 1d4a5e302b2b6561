import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { BatchResult } from '@app/domain/batches';
import type { Transaction } from '@app/domain/events';
import { WaveRepository } from '@app/domain/invitations';
import type { NeedProfile } from '@app/domain/profiles';
import type { WaveSnapshot } from '@app/matching';
import { isForBatches, NeedInTime, planBatch, wantsMore, worthAsking } from '@app/matching';
import { LiveIndex } from '../index/live-index.js';
import type { StaffingTerms } from '../staffing/open-staffing.js';
import { OpenStaffing } from '../staffing/open-staffing.js';

/** How many people each need has to choose among. */
const candidatesConsidered = 50;
/** Each of the solver's two tries; the process does nothing else meanwhile. */
const solverMs = 1_500;
/** Other jobs of the process get their turn this often while candidates are sought. */
const sliceMs = 20;

/** Plans a batch of a territory from the present offers and needs; nothing is locked, and nobody is asked. */
@Injectable()
export class DrawUpBatch {
  constructor(
    private readonly index: LiveIndex,
    private readonly openStaffing: OpenStaffing,
    private readonly waves: WaveRepository,
  ) {}

  async execute(tx: Transaction, batchId: string, territory: string): Promise<BatchResult> {
    const startedMs = performance.now();
    await this.index.refresh(tx);
    const staffing = await this.openStaffing.termsOf(tx, territory);
    const { terms, rules } = staffing;
    const plan = planBatch(await this.snapshots(tx, staffing), {
      batchId,
      now: terms.now,
      settings: rules,
      engine: terms.engine,
      timeBox: { nowMs: () => performance.now(), milliseconds: solverMs },
    });
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

  /** The needs that could take part and still want somebody, those that wait longest first. */
  private async snapshots(
    tx: Transaction,
    { territory, terms, rules }: StaffingTerms,
  ): Promise<readonly WaveSnapshot[]> {
    const needs = [...this.index.openNeeds].filter((need) => need.territory === territory.code);
    const asked = await this.waves.askingStates(
      tx,
      needs.map(({ needId }) => needId),
    );
    const snapshots: WaveSnapshot[] = [];
    let pausedMs = performance.now();
    for (const need of needs.toSorted(byWaiting)) {
      const inTime = new NeedInTime(need, terms);
      const asking = asked.get(need.needId);
      if (!asking || !isForBatches(inTime, asking.wavesSent)) continue;
      const promised = asking.open.reduce((sum, { acceptance }) => sum + acceptance, 0);
      if (!wantsMore(need, { waiting: asking.waiting, promised }, terms)) continue;
      const worth = worthAsking(inTime, rules);
      const candidates = this.index.offers.candidatesOf(need, candidatesConsidered, terms, worth);
      snapshots.push({ ...asking, need, candidates });
      if (performance.now() - pausedMs < sliceMs) continue;
      await nextTurn();
      pausedMs = performance.now();
    }
    return snapshots;
  }
}

function byWaiting(a: NeedProfile, b: NeedProfile): number {
  return (a.publishedAtMs ?? 0) - (b.publishedAtMs ?? 0) || (a.needId < b.needId ? -1 : 1);
}
