import { Injectable } from '@nestjs/common';
import type { ClockKind } from '@app/contracts';
import type { Transaction } from '@app/domain/events';
import type { EventOf } from '@app/messaging';
import { JobHandler } from '@app/messaging';
import { DueClocks } from '@app/persistence';
import { MatchClocks } from '../clocks/match-clocks.js';
import { NeedClocks } from '../clocks/need-clocks.js';
import { OfferClocks } from '../clocks/offer-clocks.js';
import type { Ring } from '../clocks/ring.js';
import { ServiceClocks } from '../clocks/service-clocks.js';
import { TerritoryClocks } from '../clocks/territory-clocks.js';

/** A clock rang: does what was planned for this moment. The map is total, so that no clock rings for nobody. */
@Injectable()
export class RingClockHandler extends JobHandler<'ring-clock'> {
  readonly job = 'ring-clock';
  private readonly rings: Readonly<Record<ClockKind, Ring>>;

  constructor(
    private readonly clocks: DueClocks,
    needs: NeedClocks,
    matches: MatchClocks,
    offers: OfferClocks,
    territories: TerritoryClocks,
    others: ServiceClocks,
  ) {
    super();
    this.rings = { ...needs.rings, ...matches.rings, ...offers.rings, ...territories.rings, ...others.rings };
  }

  async handle(tx: Transaction, { payload }: EventOf<'ring-clock'>): Promise<void> {
    const alarm = await this.clocks.alarmOf(tx, payload.clockId);
    if (alarm) await this.rings[alarm.kind](tx, alarm);
  }
}
