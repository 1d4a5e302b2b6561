import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import type { NeedProfile } from '@app/domain/profiles';
import { Profiles } from '@app/domain/profiles';
import { Clock } from '@app/domain/time';
import type { CandidateIndex } from '@app/matching';
import { LinearScanIndex } from '@app/matching';

const forgetEveryMs = 3_600_000;

/**
 * This process's picture of the offers in force and of the open needs. Every job brings it up to date first, reading
 * what was touched since the last reading; so neither the number of matchers nor the order of jobs matters.
 */
@Injectable()
export class LiveIndex {
  private known = new LinearScanIndex();
  private readonly needs = new Map<string, NeedProfile>();
  private offersMark: string | undefined;
  private needsMark: string | undefined;
  private forgottenAtMs = 0;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly profiles: Profiles,
    private readonly clock: Clock,
  ) {}

  get offers(): CandidateIndex {
    return this.known;
  }

  get openNeeds(): Iterable<NeedProfile> {
    return this.needs.values();
  }

  /**
   * Brings the picture up to date; refreshes that are asked for at the same time take turns. Comes before the first
   * write of a transaction: what it has not committed must not enter the picture.
   */
  refresh(tx: Transaction): Promise<void> {
    const mine = this.turn.then(() => this.read(tx));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async read(tx: Transaction): Promise<void> {
    const offers = await this.profiles.offersSince(tx, this.offersMark);
    if (offers.complete) this.known = new LinearScanIndex();
    for (const offer of offers.changed) this.known.upsert(offer);
    for (const offerId of offers.goneIds) this.known.remove(offerId);
    this.offersMark = offers.mark;
    this.known.markReady(offers.mark);
    const needs = await this.profiles.needsSince(tx, this.needsMark);
    if (needs.complete) this.needs.clear();
    for (const need of needs.changed) this.needs.set(need.needId, need);
    for (const needId of needs.goneIds) this.needs.delete(needId);
    this.needsMark = needs.mark;
    const nowMs = this.clock.now().getTime();
    if (nowMs - this.forgottenAtMs < forgetEveryMs) return;
    await this.profiles.forgetOldTouches(tx);
    this.forgottenAtMs = nowMs;
  }
}
