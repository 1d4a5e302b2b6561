import { Injectable } from '@nestjs/common';
import {
  AskAttendance,
  CompleteSilently,
  CountNoShow,
  EscalateApproval,
  ExpireInvitation,
  ReleaseSilentAssociation,
  ReleaseUnansweredChange,
  RemindAssociation,
  RemindOfSession,
  StartMatch,
} from '@app/domain/matches';
import type { Ring } from './ring.js';

/** The clocks whose subject is a match. */
@Injectable()
export class MatchClocks {
  constructor(
    private readonly expireInvitation: ExpireInvitation,
    private readonly remindAssociation: RemindAssociation,
    private readonly releaseSilent: ReleaseSilentAssociation,
    private readonly escalateApproval: EscalateApproval,
    private readonly releaseUnanswered: ReleaseUnansweredChange,
    private readonly remindOfSession: RemindOfSession,
    private readonly startMatch: StartMatch,
    private readonly askAttendance: AskAttendance,
    private readonly completeSilently: CompleteSilently,
    private readonly countNoShow: CountNoShow,
  ) {}

  readonly rings = {
    'invitation-expiry': (tx, { subjectId }) => this.expireInvitation.execute(tx, subjectId, 'no-answer'),
    'answer-reminder': (tx, { subjectId }) => this.remindAssociation.execute(tx, subjectId),
    'answer-deadline': (tx, { subjectId }) => this.releaseSilent.execute(tx, subjectId),
    'approval-deadline': (tx, { subjectId }) => this.escalateApproval.execute(tx, subjectId),
    'change-answer': (tx, { subjectId }) => this.releaseUnanswered.execute(tx, subjectId),
    'session-reminder': (tx, { subjectId, detailId }) =>
      this.remindOfSession.execute(tx, subjectId, detailId!),
    'session-start': (tx, { subjectId }) => this.startMatch.execute(tx, subjectId),
    'attendance-question': (tx, { subjectId }) => this.askAttendance.execute(tx, subjectId),
    'attendance-silence': (tx, { subjectId }) => this.completeSilently.execute(tx, subjectId),
    'no-show-silence': (tx, { subjectId }) => this.countNoShow.execute(tx, subjectId),
  } satisfies Record<string, Ring>;
}
