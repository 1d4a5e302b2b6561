import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import { AlarmClocks, Ids } from '@app/domain/events';
import { WaveRepository } from '@app/domain/invitations';
import { NeedRepository } from '@app/domain/needs';
import type { BatchChoice } from './invite-people.js';
import { InvitePeople } from './invite-people.js';
import type { Staffing } from './open-staffing.js';
import type { PresentPlan } from './present-offers.js';

/** Carries a plan out: when to look again, and the wave with its invitations if it asks anybody. */
@Injectable()
export class SendWave {
  constructor(
    private readonly waves: WaveRepository,
    private readonly invitePeople: InvitePeople,
    private readonly needs: NeedRepository,
    private readonly alarms: AlarmClocks,
    private readonly ids: Ids,
  ) {}

  /** `choices`: by offer, why a batch chose those whom the plan asks. */
  async execute(
    tx: Transaction,
    { plan, offers }: PresentPlan,
    { need, terms }: Staffing,
    choices?: ReadonlyMap<string, BatchChoice>,
  ): Promise<void> {
    const { needId } = need;
    if (plan.lookAgainAt)
      await this.alarms.set(tx, { kind: 'staffing-review', subjectId: needId, dueAt: plan.lookAgainAt });
    if (plan.invite.length === 0) return;
    const waveId = this.ids.next();
    await this.waves.insert(tx, {
      id: waveId,
      needId,
      number: plan.wave,
      plannedAt: terms.now,
      size: plan.invite.length,
      expectedAcceptances: plan.expectedAcceptances,
      engineVersion: terms.engine.name,
    });
    await this.invitePeople.execute(tx, plan, { id: waveId, need, offers, choices }, terms);
    await this.needs.clearUnmet(tx, needId);
  }
}
