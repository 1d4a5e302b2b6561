import { Injectable } from '@nestjs/common';
import { DueClocks } from '@app/persistence';

const batch = 200;

/** Fires the clocks that are due. Every process ticks; each clock is fired by one. */
@Injectable()
export class ClockTick {
  constructor(private readonly clocks: DueClocks) {}

  /** Answers how many rang. */
  async runOnce(): Promise<number> {
    for (let fired = 0; ;) {
      const more = await this.clocks.fire(batch);
      fired += more;
      if (more < batch) return fired;
    }
  }
}
