import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import { NearMissRecords } from '@app/domain/matches';
import type { NeedProfile } from '@app/domain/profiles';
import { Profiles } from '@app/domain/profiles';
import type { TerritorySettings } from '@app/domain/territories';
import { Territories } from '@app/domain/territories';
import { Clock } from '@app/domain/time';
import type { NearMissCount } from '@app/matching';
import { currentEngine, nearMissesOfNeed, nearMissesOfOffer } from '@app/matching';
import { LiveIndex } from '../index/live-index.js';

/** Profiles counted before other work of this process gets its turn: a few milliseconds. */
const sliceSize = 1000;
const keptForMs = 10 * 60_000;

/** Counts near misses over the live index, brought up to date by the caller, and stores them. */
@Injectable()
export class CountNearMisses {
  constructor(
    private readonly index: LiveIndex,
    private readonly profiles: Profiles,
    private readonly territories: Territories,
    private readonly records: NearMissRecords,
    private readonly clock: Clock,
  ) {}

  /** The same for a need about to be declared unmet, unless it was counted a moment ago: it may be looked at often. */
  async ofUnmetNeed(tx: Transaction, need: NeedProfile): Promise<void> {
    const stored = await this.records.read(tx, { of: 'need', id: need.needId });
    const ageMs = stored ? this.clock.now().getTime() - stored.computedAt.getTime() : Infinity;
    if (stored?.version !== need.needVersion || ageMs > keptForMs) await this.ofNeed(tx, need);
  }

  async ofNeed(tx: Transaction, need: NeedProfile): Promise<void> {
    const { settings, timeZone } = await this.territories.of(tx, need.territory);
    const now = this.clock.now();
    const count = nearMissesOfNeed(need, { now, settings, engine: currentEngine }, timeZone);
    await inSlices(this.index.offers.offersFor(need.kind), count);
    const counted = { version: need.needVersion, result: count.result(), computedAt: now };
    await this.records.write(tx, { of: 'need', id: need.needId }, counted);
  }

  /** Nothing for an offer that is not in force. */
  async ofOffer(tx: Transaction, offerId: string): Promise<void> {
    const offer = await this.profiles.ofOffer(tx, offerId);
    if (!offer?.active) return;
    const now = this.clock.now();
    const needs = [...this.index.openNeeds];
    const settingsOf = new Map<string, TerritorySettings>();
    for (const code of new Set(needs.map(({ territory }) => territory)))
      settingsOf.set(code, (await this.territories.of(tx, code)).settings);
    const count = nearMissesOfOffer(offer, currentEngine, ({ territory }) => ({
      now,
      settings: settingsOf.get(territory)!,
    }));
    await inSlices(needs, count);
    const counted = { version: offer.offerVersion, result: count.result(), computedAt: now };
    await this.records.write(tx, { of: 'offer', id: offerId }, counted);
  }
}

async function inSlices<Profile>(profiles: Iterable<Profile>, count: NearMissCount<Profile, unknown>) {
  let counted = 0;
  for (const profile of profiles) {
    count.add(profile);
    counted += 1;
    if (counted % sliceSize === 0) await setImmediate();
  }
}
