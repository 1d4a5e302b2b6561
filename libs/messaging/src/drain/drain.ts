import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
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
  async drain({ until, moveClock, timeoutMs = 20_000 }: DrainOptions = {}): Promise<void> {
    await this.comeToRest(timeoutMs);
    if (!until || !moveClock) return;
    for (let next = await this.clocks.next(); next && next <= until; next = await this.clocks.next()) {
      moveClock(next);
      await this.comeToRest(timeoutMs);
    }
    moveClock(until);
    await this.comeToRest(timeoutMs);
  }

  private async comeToRest(timeoutMs: number): Promise<void> {
    const deadline = performance.now() + timeoutMs;
    for (;;) {
      await this.tick.runOnce();
      await this.relay.runOnce();
      const { open } = await this.backlog.read();
      if (open === 0 && !(await this.someClockIsDue())) return;
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
