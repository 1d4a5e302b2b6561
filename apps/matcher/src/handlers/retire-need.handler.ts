import { Injectable } from '@nestjs/common';
import { AlarmClocks } from '@app/domain/events';
import type { Transaction } from '@app/domain/events';
import { WithdrawMatches } from '@app/domain/matches';
import { Profiles } from '@app/domain/profiles';
import type { EventOf } from '@app/messaging';
import { JobHandler } from '@app/messaging';

const reasons = {
  'need.withdrawn': 'need-withdrawn',
  'need.closed': 'need-closed',
  'need.moderation-refused': 'need-refused',
} as const;

/** A need is over: its clocks stop, and what has not begun ends. Published again meanwhile: nothing. */
@Injectable()
export class RetireNeedHandler extends JobHandler<'retire-need'> {
  readonly job = 'retire-need';

  constructor(
    private readonly profiles: Profiles,
    private readonly withdraw: WithdrawMatches,
    private readonly alarms: AlarmClocks,
  ) {
    super();
  }

  async handle(tx: Transaction, event: EventOf<'retire-need'>): Promise<void> {
    const { needId } = event.payload;
    if ((await this.profiles.ofNeed(tx, needId))?.active) return;
    await this.withdraw.ofNeed(tx, needId, reasons[event.name]);
    await this.alarms.cancel(tx, needId, 'staffing-review', 'edit-hold');
  }
}
