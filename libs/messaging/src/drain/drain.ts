import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { JobDefinition, JobName } from '@app/contracts';
import { jobs } from '@app/contracts';
import { Clock } from '@app/domain/time';
import { Backlog, DueClocks } from '@app/persistence';
import { Relay } from '../relay/relay.js';
import { ClockTick } from '../schedules/clock-tick.js';
import { Sweeper } from '../sweeper/sweeper.js';

const pollMs = 10;

/** Lets time pass: the fake clock is moved from appointment to appointment until `until`. */
export interface DrainOptions {
  readonly until?: Date;
  readonly moveClock?: (to: Date) => void;
  /** 20 seconds unless said, for every standstill on the way. */
  readonly timeoutMs?: number;
  /** Only the jobs of this app have to be done: the others' workers do not run. */
  readonly app?: JobDefinition['app'];
}

/** For tests: instead of sleeping, wait until everything that was set in motion has come to rest. */
@Injectable()
export class Drain {
  constructor(
    private readonly relay: Relay,
    private readonly sweeper: Sweeper,
    private readonly tick: ClockTick,
    private readonly backlog: Backlog,
    private readonly clocks: DueClocks,
    private readonly clock: Clock,
  ) {}

  /**
   * Resolves when every event was relayed, every job is done or dead, and no clock is due. With `until`, each clock
   * up to then rings at its own time, in order.
   * @throws Error naming the jobs that are still open when the time is over
   */
  async drain({ until, moveClock, timeoutMs = 20_000, app }: DrainOptions = {}): Promise<void> {
    await this.comeToRest(timeoutMs, app);
    if (!until || !moveClock) return;
    for (let next = await this.clocks.next(); next && next <= until; next = await this.clocks.next()) {
      moveClock(next);
      await this.comeToRest(timeoutMs, app);
    }
    moveClock(until);
    await this.comeToRest(timeoutMs, app);
  }

  private async comeToRest(timeoutMs: number, app: JobDefinition['app'] | undefined): Promise<void> {
    const deadline = performance.now() + timeoutMs;
    for (;;) {
      await this.tick.runOnce();
      await this.relay.runOnce();
      const owed = Object.keys(await this.backlog.openByJob()) as JobName[];
      const open = owed.some((job) => app === undefined || jobs[job].app === app);
      if (!open && !(await this.someClockIsDue())) return;
      await this.sweeper.runOnce();
      if (performance.now() > deadline) {
        throw new Error(`Not drained: ${JSON.stringify(await this.backlog.openByJob())}`);
      }
      await sleep(pollMs);
    }
  }

  private async someClockIsDue(): Promise<boolean> {
    const next = await this.clocks.next();
    return next !== undefined && next <= this.clock.now();
  }
}
