import type { Provider } from '@nestjs/common';
import { Roles } from '@app/domain/accounts';
import {
  AddMember,
  AssociationRepository,
  ChangeAssociation,
  DeclareClosure,
  ImportAssociation,
  OpenNeeds,
  RecordAuthorisation,
  RegisterAssociation,
  RemoveMember,
  SuspendAssociation,
  VerifyAssociation,
  VouchForAssociation,
} from '@app/domain/associations';
import { Ids, Outbox, UnitOfWork } from '@app/domain/events';
import { Tasks } from '@app/domain/supervision';
import { Territories } from '@app/domain/territories';
import { Clock } from '@app/domain/time';
import { useCase } from '../use-case.js';

export const associationUseCases: Provider[] = [
  useCase(
    RegisterAssociation,
    UnitOfWork,
    AssociationRepository,
    Roles,
    Tasks,
    Territories,
    Outbox,
    Ids,
    Clock,
  ),
  useCase(ImportAssociation, UnitOfWork, AssociationRepository, Ids, Clock),
  useCase(VerifyAssociation, UnitOfWork, AssociationRepository, Roles, Tasks, Outbox, Clock),
  useCase(SuspendAssociation, UnitOfWork, AssociationRepository, Roles, OpenNeeds, Outbox),
  useCase(VouchForAssociation, UnitOfWork, AssociationRepository, Roles),
  useCase(AddMember, UnitOfWork, AssociationRepository, Roles),
  useCase(RemoveMember, UnitOfWork, AssociationRepository, Roles),
  useCase(ChangeAssociation, UnitOfWork, AssociationRepository, Roles),
  useCase(DeclareClosure, UnitOfWork, AssociationRepository, Roles, Territories, Clock),
  useCase(RecordAuthorisation, UnitOfWork, AssociationRepository, Roles, Ids, Clock),
];
