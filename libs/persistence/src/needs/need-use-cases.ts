import type { Provider } from '@nestjs/common';
import { Roles } from '@app/domain/accounts';
import { AssociationRepository, OpenNeeds } from '@app/domain/associations';
import { AlarmClocks, Ids, Outbox, UnitOfWork } from '@app/domain/events';
import { Dossiers } from '@app/domain/hosting';
import {
  AskNeedReconfirmation,
  CancelSession,
  ChangeNeed,
  CloseMissingNeeds,
  CloseNeed,
  CloseSuspendedNeeds,
  DeclareUnmet,
  EndEditHold,
  EndNeed,
  EscalateModeration,
  ImportNeed,
  MaterialChanges,
  ModerateNeed,
  NeedRepository,
  PublishNeed,
  ReconfirmNeed,
  ReportUnaccompaniedMinor,
  RewriteNeed,
  WithdrawNeed,
} from '@app/domain/needs';
import { Tasks } from '@app/domain/supervision';
import { Territories } from '@app/domain/territories';
import { Clock } from '@app/domain/time';
import { useCase } from '../use-case.js';

/** The use cases of needs that stand by themselves. */
export const needUseCases: Provider[] = [
  useCase(EndNeed, NeedRepository, Tasks, Dossiers, AlarmClocks, Outbox, Clock),
  useCase(
    PublishNeed,
    UnitOfWork,
    NeedRepository,
    AssociationRepository,
    Roles,
    Tasks,
    Territories,
    AlarmClocks,
    Outbox,
    Ids,
    Clock,
  ),
  useCase(ReportUnaccompaniedMinor, UnitOfWork, AssociationRepository, Tasks),
  useCase(WithdrawNeed, UnitOfWork, NeedRepository, Roles, EndNeed),
  useCase(CloseNeed, UnitOfWork, NeedRepository, Roles, Territories, EndNeed, Clock),
  useCase(CloseSuspendedNeeds, NeedRepository, EndNeed),
  { provide: OpenNeeds, useExisting: CloseSuspendedNeeds },
  useCase(ModerateNeed, UnitOfWork, NeedRepository, Roles, Tasks, AlarmClocks, Outbox, Clock),
  useCase(EscalateModeration, UnitOfWork, NeedRepository, Tasks),
  useCase(EndEditHold, UnitOfWork, NeedRepository, Outbox),
  useCase(ReconfirmNeed, UnitOfWork, NeedRepository, Roles, Territories, AlarmClocks, Clock),
  useCase(
    AskNeedReconfirmation,
    UnitOfWork,
    NeedRepository,
    Territories,
    AlarmClocks,
    Outbox,
    EndNeed,
    Clock,
  ),
  useCase(DeclareUnmet, UnitOfWork, NeedRepository, Tasks, Territories, Outbox, Clock),
  useCase(CloseMissingNeeds, UnitOfWork, NeedRepository, EndNeed),
];

/**
 * Those that touch people who were asked or said yes. The app that takes them takes the use cases of matches beside them,
 * where `MaterialChanges` is.
 */
export const needChangeUseCases: Provider[] = [
  useCase(RewriteNeed, NeedRepository, AlarmClocks, Outbox, Ids, Clock, MaterialChanges),
  useCase(
    ChangeNeed,
    UnitOfWork,
    NeedRepository,
    AssociationRepository,
    Roles,
    Territories,
    Clock,
    RewriteNeed,
    Tasks,
    AlarmClocks,
  ),
  useCase(
    CancelSession,
    UnitOfWork,
    NeedRepository,
    Roles,
    Territories,
    AlarmClocks,
    Outbox,
    Clock,
    MaterialChanges,
  ),
  useCase(
    ImportNeed,
    UnitOfWork,
    NeedRepository,
    AssociationRepository,
    Territories,
    AlarmClocks,
    Outbox,
    Ids,
    Clock,
    RewriteNeed,
  ),
];
