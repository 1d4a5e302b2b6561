import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import type { NeedProfile, OfferProfile } from '@app/domain/profiles';
import { Profiles } from '@app/domain/profiles';
import { Clock } from '@app/domain/time';
import type { CandidateIndex } from '@app/matching';
import { BitmapIndex, NeedIndex } from '@app/matching';
import { TouchedOffers } from './touched-offers.js';

const forgetEveryMs = 3_600_000;

/**
 * This process's picture of the offers in force and of the open needs. Every job brings it up to date first, reading
 * what was touched since the last reading; so neither the number of matchers nor the order of jobs matters.
 */
@Injectable()
export class LiveIndex {
  /** Which offers the latest readings changed. */
  readonly touched = new TouchedOffers();
  private known = new BitmapIndex();
  private open = new NeedIndex();
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

  get openNeeds(): NeedIndex {
    return this.open;
  }

  /** An open need. The same object as long as nothing of it changed. */
  openNeed(needId: string): NeedProfile | undefined {
    return this.open.need(needId);
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
    if (offers.complete) {
      this.known = new BitmapIndex();
      this.known.load(offers.changed);
      this.touched.loseTrack();
    } else for (const offer of offers.changed) this.learn(offer);
    for (const offerId of offers.goneIds) if (this.known.remove(offerId)) this.touched.note(offerId);
    this.offersMark = offers.mark;
    const needs = await this.profiles.needsSince(tx, this.needsMark);
    if (needs.complete) this.open = new NeedIndex();
    for (const need of needs.changed) {
      if (!isDeepStrictEqual(this.open.need(need.needId), need)) this.open.upsert(need);
    }
    for (const needId of needs.goneIds) this.open.remove(needId);
    this.needsMark = needs.mark;
    const nowMs = this.clock.now().getTime();
    if (nowMs - this.forgottenAtMs < forgetEveryMs) return;
    await this.profiles.forgetOldTouches(tx);
    this.forgottenAtMs = nowMs;
  }

  /** A reading tells again of what a transaction still under way may have hidden: most of it is known already. */
  private learn(offer: OfferProfile): void {
    if (isDeepStrictEqual(this.known.offer(offer.offerId), offer)) return;
    if (this.known.upsert(offer)) this.touched.note(offer.offerId);
  }
}
