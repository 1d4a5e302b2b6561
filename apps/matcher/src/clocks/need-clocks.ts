import { Injectable } from '@nestjs/common';
import { service } from '@app/domain/events';
import { AskNeedReconfirmation, CloseNeed, EndEditHold, EscalateModeration } from '@app/domain/needs';
import { StaffNeed } from '../staffing/staff-need.js';
import type { Ring } from './ring.js';

/** The clocks whose subject is a need. */
@Injectable()
export class NeedClocks {
  constructor(
    private readonly staffNeed: StaffNeed,
    private readonly endEditHold: EndEditHold,
    private readonly escalateModeration: EscalateModeration,
    private readonly askReconfirmation: AskNeedReconfirmation,
    private readonly closeNeed: CloseNeed,
  ) {}

  readonly rings = {
    'edit-hold': (_tx, { subjectId: needId }) => this.endEditHold.execute(service, { needId }),
    'staffing-review': (tx, { subjectId }) => this.staffNeed.execute(tx, subjectId),
    'moderation-deadline': (_tx, { subjectId: needId }) =>
      this.escalateModeration.execute(service, { needId }),
    'need-reconfirmation': (_tx, { subjectId: needId }) =>
      this.askReconfirmation.execute(service, { needId }),
    'need-end': (_tx, { subjectId: needId }) =>
      this.closeNeed.execute(service, { needId, reason: 'dates-passed' }),
  } satisfies Record<string, Ring>;
}
