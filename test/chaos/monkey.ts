import { setTimeout as sleep } from 'node:timers/promises';
import type { Draws } from '@app/simulation';
import type { ServiceProcess } from './service-process.js';
import type { Stores } from './stores.js';

/** How often, in milliseconds, something is killed; one blow in four is at the queues. */
const pauseMs = { least: 400, most: 2_400 };
const shareOfWipes = 0.25;
/** How long a killed process stays away. */
const absenceMs = { least: 0, most: 800 };

export interface Damage {
  readonly kills: number;
  readonly wipes: number;
}

/** Kills processes and wipes the queues at random until `endsAt`, then leaves everything running. */
export async function rampage(
  draws: Draws,
  processes: readonly ServiceProcess[],
  stores: Stores,
  endsAt: number,
): Promise<Damage> {
  let [kills, wipes] = [0, 0];
  const pause = () => sleep(draws.whole(pauseMs.least, pauseMs.most));
  for (await pause(); performance.now() < endsAt; await pause()) {
    if (draws.chance(shareOfWipes)) {
      await stores.wipeQueues();
      wipes += 1;
      continue;
    }
    const victim = draws.one(processes);
    await victim.kill();
    kills += 1;
    await sleep(draws.whole(absenceMs.least, absenceMs.most));
    victim.start();
  }
  return { kills, wipes };
}
