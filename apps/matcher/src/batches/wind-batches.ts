import type { OnApplicationBootstrap } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { ScheduleBatches } from '@app/domain/batches';
import { service, UnitOfWork } from '@app/domain/events';
import { territories } from '@app/domain/territories';

/** Sees to it, whenever a matcher starts, that the clock of every territory's batches runs. */
@Injectable()
export class WindBatches implements OnApplicationBootstrap {
  constructor(
    private readonly work: UnitOfWork,
    private readonly schedule: ScheduleBatches,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const { code } of territories) await this.work.run(service, (tx) => this.schedule.begin(tx, code));
  }
}
