import type { Provider } from '@nestjs/common';
import { AccountRegistry, AccountRepository, Roles, SignIns, WaysIn } from '@app/domain/accounts';
import { AssociationRepository } from '@app/domain/associations';
import { AlarmClocks, Ids, Outbox, UnitOfWork } from '@app/domain/events';
import {
  AskOfferReconfirmation,
  ChangeOffer,
  CloseOffer,
  ConfirmImportedOffer,
  EnterOfferForPerson,
  EraseSleepingOffer,
  ImportOffer,
  OfferLife,
  OfferRepository,
  PauseOffer,
  PublishOffer,
  ReconfirmOffer,
  RefuseImportedOffer,
  ResumeOffer,
  SleepSilentOffer,
  WithdrawOffer,
} from '@app/domain/offers';
import { Territories } from '@app/domain/territories';
import { Clock } from '@app/domain/time';
import { VolunteerRegistry, VolunteerRepository } from '@app/domain/volunteers';
import { useCase } from '../use-case.js';

export const offerUseCases: Provider[] = [
  useCase(OfferLife, OfferRepository, Territories, AlarmClocks, Outbox, Ids, Clock),
  useCase(AskOfferReconfirmation, UnitOfWork, OfferRepository, Territories, AlarmClocks, OfferLife, Clock),
  useCase(ChangeOffer, UnitOfWork, OfferRepository, Roles, Territories, OfferLife, Clock),
  useCase(CloseOffer, UnitOfWork, OfferRepository, OfferLife),
  useCase(
    ConfirmImportedOffer,
    UnitOfWork,
    OfferRepository,
    VolunteerRepository,
    Territories,
    SignIns,
    OfferLife,
    Clock,
  ),
  useCase(
    EnterOfferForPerson,
    UnitOfWork,
    AccountRegistry,
    VolunteerRegistry,
    AssociationRepository,
    Roles,
    Territories,
    WaysIn,
    OfferLife,
    Clock,
  ),
  useCase(EraseSleepingOffer, UnitOfWork, OfferRepository, AccountRepository, Roles, OfferLife),
  useCase(
    ImportOffer,
    UnitOfWork,
    AccountRegistry,
    AccountRepository,
    VolunteerRegistry,
    OfferRepository,
    Territories,
    OfferLife,
    Clock,
  ),
  useCase(PauseOffer, UnitOfWork, OfferRepository, Roles, OfferLife),
  useCase(PublishOffer, UnitOfWork, VolunteerRepository, Territories, OfferLife, Clock),
  useCase(ReconfirmOffer, UnitOfWork, OfferRepository, Roles, OfferLife),
  useCase(RefuseImportedOffer, UnitOfWork, OfferRepository, EraseSleepingOffer),
  useCase(ResumeOffer, UnitOfWork, OfferRepository, Roles, OfferLife),
  useCase(SleepSilentOffer, UnitOfWork, OfferRepository, OfferLife),
  useCase(WithdrawOffer, UnitOfWork, OfferRepository, Roles, OfferLife),
];
