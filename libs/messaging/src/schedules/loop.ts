import { Logger } from '@nestjs/common';
import { errorCode } from '../failure-policy/index.js';

/**
 * Work that is done again and again in the background: every so often, and at once when woken. Never two turns at a
 * time. An error ends its turn, not the loop; a failure that lasts is told once, and once when it is over.
 */
export class Loop {
  private readonly logger: Logger;
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> | undefined;
  private woken = false;
  private on = false;
  private failing: string | undefined;

  constructor(
    name: string,
    private readonly everyMs: number,
    private readonly work: () => Promise<unknown>,
  ) {
    this.logger = new Logger(name);
  }

  start(): void {
    this.on = true;
    this.wake();
  }

  wake(): void {
    if (!this.on) return;
    if (this.turn) {
      this.woken = true;
      return;
    }
    clearTimeout(this.timer);
    this.woken = false;
    this.turn = Promise.resolve().then(() => this.takeTurn());
  }

  /** Resolves when the turn that is under way has ended. */
  async stop(): Promise<void> {
    this.on = false;
    clearTimeout(this.timer);
    await this.turn;
  }

  private async takeTurn(): Promise<void> {
    try {
      await this.work();
      if (this.failing) this.logger.log('works again');
      this.failing = undefined;
    } catch (error) {
      const code = errorCode(error);
      if (code !== this.failing) this.logger.error(code);
      this.failing = code;
    }
    this.turn = undefined;
    if (!this.on) return;
    // After a failure only time helps: a wake-up would make a busy loop of it.
    if (this.woken && !this.failing) this.wake();
    else this.timer = setTimeout(() => this.wake(), this.everyMs);
  }
}
