import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import type { NeedProfile } from '@app/domain/profiles';
import { Profiles } from '@app/domain/profiles';

/** This process's picture of the open needs; each reading brings it up to date with what was touched since the last. */
@Injectable()
export class OpenNeedProfiles {
  private readonly needs = new Map<string, NeedProfile>();
  private mark: string | undefined;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly profiles: Profiles) {}

  /** Those that are open now. Readings that are asked for at the same time take turns. */
  read(tx: Transaction): Promise<readonly NeedProfile[]> {
    const mine = this.turn.then(() => this.refresh(tx));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async refresh(tx: Transaction): Promise<readonly NeedProfile[]> {
    const { complete, changed, goneIds, mark } = await this.profiles.needsSince(tx, this.mark);
    if (complete) this.needs.clear();
    for (const need of changed) this.needs.set(need.needId, need);
    for (const needId of goneIds) this.needs.delete(needId);
    this.mark = mark;
    return [...this.needs.values()];
  }
}
