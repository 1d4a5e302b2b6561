import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { BatchDraft, currentEngine, isForBatches, NeedInTime, worthAsking } from '@app/matching';
import { SolverThread } from '../../apps/matcher/src/batches/solver-thread.js';
import { ownCpu } from './matching/measure/cost.js';
import { drawPopulation } from './matching/population/population.js';
import { ProductIndex, termsOf } from './matching/product.js';
import type { ProblemSize } from './assignment-problems.js';

const sliceMs = 15;
const solverMs = 5_000;
/** Some needs that are drawn are not for batches: urgent ones, homes. */
const drawnForOne = 1.6;
const oneWaveSent = { moderation: 'approved', holdUntil: null, waiting: 0, wavesSent: 1, open: [] } as const;
const terms = termsOf('push');
const rules = { settings: terms.settings, timeZone: 'Europe/Paris', floorFallsWhenLate: false };

/**
 * A whole batch as apps/matcher plans it, from an index in memory to the pairs of the plan: every need has had one wave
 * that came to nothing. Leaves out what the database does: reading what was asked, keeping the plan.
 */
export async function wholeBatch({ volunteers, needs, fitting }: ProblemSize) {
  const city = drawPopulation({ volunteers, needs: needs * drawnForOne, spread: 'paris', seed: 'batch' });
  const asking = city.needs.filter((need) => isForBatches(new NeedInTime(need, terms), 1)).slice(0, needs);
  const index = new ProductIndex();
  for (const offer of city.offers) index.upsert(offer);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  await nextTurn();
  delay.enable();
  const cpuUs = ownCpu();
  const begunMs = performance.now();
  const draft = new BatchDraft({
    batchId: 'bench',
    now: terms.now,
    settings: rules,
    engine: currentEngine,
  });
  let pausedMs = performance.now();
  for (const need of asking) {
    const candidates = index.candidatesOf(
      need,
      fitting,
      terms,
      worthAsking(new NeedInTime(need, terms), rules),
    );
    draft.add({ ...oneWaveSent, need, candidates });
    if (performance.now() - pausedMs < sliceMs) continue;
    await nextTurn();
    pausedMs = performance.now();
  }
  const draftedMs = performance.now();
  const task = { problem: draft.problem(), seed: draft.seed, milliseconds: solverMs };
  const solved = await new SolverThread().solve(task, new AbortController().signal);
  const solvedMs = performance.now();
  const plan = draft.planOf(solved);
  const seconds = (fromMs: number, toMs: number) => (toMs - fromMs) / 1_000;
  return {
    needs: asking.length,
    needsWithSomebody: plan.needs,
    edges: plan.edges,
    chosen: plan.pairs.filter(({ byBatch }) => byBatch).length,
    draftSeconds: seconds(begunMs, draftedMs),
    threadSeconds: seconds(draftedMs, solvedMs),
    wallSeconds: seconds(begunMs, performance.now()),
    cpuSeconds: (ownCpu() - cpuUs) / 1e6,
    longestPauseMs: delay.max / 1e6,
    certificateGap: plan.gap,
    solver: plan.solver,
  };
}
