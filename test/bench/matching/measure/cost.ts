import { quantile } from '../../quantile.js';

/** What one event costs: CPU as the median over passes; wall as percentiles over events, each the best of its passes. */
export interface Cost {
  readonly cpuUs: number;
  readonly p50Us: number;
  readonly p99Us: number;
}

/** Microseconds of CPU that something has used so far. */
export type CpuMeter = () => number;

/** All threads of this process: the collector of garbage and the compiler count. */
export const ownCpu: CpuMeter = () => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

/**
 * Code that answers for the first time is interpreted, and compiled anew several times before it settles. A matcher and a
 * server run for days: passes count from the first one after so much of CPU on.
 */
const warmUpUs = 2_000_000;

/** Runs every event so many times, after one pass at least that only warms up. */
export async function costOf<E>(
  events: readonly E[],
  passes: number,
  answer: (event: E) => unknown,
  cpu: CpuMeter = ownCpu,
): Promise<Cost> {
  const bestUs = events.map(() => Infinity);
  const pass = async (count: boolean): Promise<number> => {
    const before = cpu();
    for (const [position, event] of events.entries()) {
      const begun = performance.now();
      const given = answer(event);
      if (given instanceof Promise) await given;
      const us = (performance.now() - begun) * 1_000;
      if (count && us < bestUs[position]!) bestUs[position] = us;
    }
    return cpu() - before;
  };
  for (let spentUs = 0; spentUs < warmUpUs;) spentUs += await pass(false);
  const cpuUs: number[] = [];
  while (cpuUs.length < passes) cpuUs.push((await pass(true)) / events.length);
  return { cpuUs: quantile(cpuUs, 0.5), p50Us: quantile(bestUs, 0.5), p99Us: quantile(bestUs, 0.99) };
}
