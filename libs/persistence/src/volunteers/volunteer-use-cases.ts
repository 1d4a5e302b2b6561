import type { Provider } from '@nestjs/common';
import { AccountRegistry, AccountRepository, Rematch, Roles, WaysIn } from '@app/domain/accounts';
import { AssociationRepository } from '@app/domain/associations';
import { AlarmClocks, Ids, Outbox, UnitOfWork } from '@app/domain/events';
import { Tasks } from '@app/domain/supervision';
import { Territories } from '@app/domain/territories';
import { Clock } from '@app/domain/time';
import {
  AcceptCharter,
  BecomeVolunteer,
  BlockAssociation,
  ChangeVolunteer,
  ProofRepository,
  RecordProof,
  RegisterVolunteerAccount,
  RevokeProof,
  StateAccess,
  StateSafety,
  VolunteerRegistry,
  VolunteerRepository,
  WarnOfLapsingProof,
} from '@app/domain/volunteers';
import { useCase } from '../use-case.js';

export const volunteerUseCases: Provider[] = [
  useCase(VolunteerRegistry, VolunteerRepository, Roles, Ids, Clock),
  useCase(AcceptCharter, UnitOfWork, VolunteerRepository, Roles, Rematch, Clock),
  useCase(BecomeVolunteer, UnitOfWork, AccountRepository, VolunteerRegistry, Territories, Clock),
  useCase(BlockAssociation, UnitOfWork, VolunteerRepository, Roles, Clock),
  useCase(ChangeVolunteer, UnitOfWork, VolunteerRepository, Roles, Territories, Rematch, Clock),
  useCase(
    RecordProof,
    UnitOfWork,
    VolunteerRepository,
    ProofRepository,
    AssociationRepository,
    Roles,
    Territories,
    AlarmClocks,
    Rematch,
    Ids,
    Clock,
  ),
  useCase(
    RegisterVolunteerAccount,
    UnitOfWork,
    AccountRegistry,
    VolunteerRegistry,
    Territories,
    WaysIn,
    Clock,
  ),
  useCase(RevokeProof, UnitOfWork, ProofRepository, VolunteerRepository, Roles, AlarmClocks, Tasks, Clock),
  useCase(StateAccess, UnitOfWork, VolunteerRepository, Roles, Rematch),
  useCase(StateSafety, UnitOfWork, VolunteerRepository, Roles, Rematch),
  useCase(
    WarnOfLapsingProof,
    UnitOfWork,
    ProofRepository,
    VolunteerRepository,
    Territories,
    AlarmClocks,
    Tasks,
    Outbox,
    Clock,
  ),
];
