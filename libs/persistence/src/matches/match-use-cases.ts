import { Roles } from '@app/domain/accounts';
import { AlarmClocks, Ids, Outbox, UnitOfWork } from '@app/domain/events';
import { InvitationRepository } from '@app/domain/invitations';
import {
  AcceptInvitation,
  ApplyToNeed,
  AskAgain,
  AskAttendance,
  CompleteSilently,
  ConfirmMatch,
  CountNoShow,
  Eligibility,
  EndMatch,
  EscalateApproval,
  ExpireInvitation,
  HearVolunteer,
  KeepAfterChange,
  MatchLifeCycle,
  MatchRepository,
  NeedChangeConsequences,
  ReleaseSilentAssociation,
  ReleaseUnansweredChange,
  RemindAssociation,
  RemindOfSession,
  ReportAttendance,
  ResolveAcceptance,
  ServeWaitingList,
  StartMatch,
  WithdrawMatches,
} from '@app/domain/matches';
import { MaterialChanges } from '@app/domain/needs';
import { Tasks } from '@app/domain/supervision';
import { Territories } from '@app/domain/territories';
import { Clock } from '@app/domain/time';
import { useCase } from '../use-case.js';

/** The use cases of matches. The app that takes them provides `Eligibility`: the engine stands behind it. */
export const matchUseCases = [
  useCase(MatchLifeCycle, MatchRepository, InvitationRepository, Territories, AlarmClocks, Outbox, Clock),
  useCase(ResolveAcceptance, MatchRepository, MatchLifeCycle, Eligibility),
  useCase(AcceptInvitation, UnitOfWork, MatchRepository, Roles, ResolveAcceptance),
  useCase(
    ApplyToNeed,
    UnitOfWork,
    MatchRepository,
    Roles,
    Eligibility,
    MatchLifeCycle,
    ResolveAcceptance,
    Ids,
    Clock,
  ),
  useCase(ConfirmMatch, UnitOfWork, MatchRepository, Roles, Eligibility, MatchLifeCycle),
  useCase(EndMatch, UnitOfWork, MatchRepository, Roles, MatchLifeCycle),
  useCase(KeepAfterChange, UnitOfWork, MatchRepository, Roles, AlarmClocks),
  useCase(
    ReportAttendance,
    UnitOfWork,
    MatchRepository,
    Roles,
    MatchLifeCycle,
    Territories,
    AlarmClocks,
    Outbox,
    Clock,
  ),
  useCase(HearVolunteer, UnitOfWork, MatchRepository, Roles, MatchLifeCycle, AlarmClocks, Tasks),

  useCase(ExpireInvitation, MatchRepository, MatchLifeCycle),
  useCase(ReleaseSilentAssociation, MatchRepository, MatchLifeCycle, Territories, Tasks, Clock),
  useCase(ReleaseUnansweredChange, MatchRepository, MatchLifeCycle),
  useCase(RemindAssociation, MatchRepository, Outbox),
  useCase(EscalateApproval, MatchRepository, Tasks),
  useCase(StartMatch, MatchRepository, MatchLifeCycle),
  useCase(
    RemindOfSession,
    MatchRepository,
    Eligibility,
    MatchLifeCycle,
    Territories,
    Tasks,
    AlarmClocks,
    Outbox,
    Clock,
  ),
  useCase(AskAttendance, MatchRepository, Territories, AlarmClocks, Outbox, Clock),
  useCase(CompleteSilently, MatchRepository, MatchLifeCycle),
  useCase(CountNoShow, MatchRepository, MatchLifeCycle),
  useCase(WithdrawMatches, MatchRepository, MatchLifeCycle),
  useCase(AskAgain, MatchRepository, Eligibility, MatchLifeCycle, Territories, AlarmClocks, Outbox, Clock),
  useCase(NeedChangeConsequences, MatchRepository, AskAgain, Outbox),
  { provide: MaterialChanges, useExisting: NeedChangeConsequences },
  useCase(ServeWaitingList, MatchRepository, Eligibility, MatchLifeCycle),
];
