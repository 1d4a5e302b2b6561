import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';
import { MESSAGING_OPTIONS } from '../messaging-options.js';
import type { MessagingOptions } from '../messaging-options.js';
import { OutboxListener } from '../relay/outbox-listener.js';
import { Relay } from '../relay/relay.js';
import { Sweeper } from '../sweeper/sweeper.js';
import { ClockTick } from './clock-tick.js';
import { Loop } from './loop.js';

/** What every process does beside its own work: relay, sweep, tick. It stops before any queue closes. */
@Injectable()
export class Background implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loops: readonly Loop[];
  private readonly listener: OutboxListener;

  constructor(
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
    relay: Relay,
    sweeper: Sweeper,
    tick: ClockTick,
  ) {
    const relaying = new Loop('Relay', 1_000, () => relay.runOnce());
    this.loops = [
      relaying,
      new Loop('Sweeper', 1_000, () => sweeper.runOnce()),
      new Loop('ClockTick', 1_000, () => tick.runOnce()),
    ];
    this.listener = new OutboxListener(options.databaseUrl, () => relaying.wake());
  }

  onApplicationBootstrap(): void {
    if (this.options.background === false) return;
    this.listener.start();
    for (const loop of this.loops) loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.listener.stop(), ...this.loops.map((loop) => loop.stop())]);
  }
}
