import type { Provider } from '@nestjs/common';
import {
  AccountRegistry,
  AccountRepository,
  ActByLink,
  ChangeLocale,
  ConfirmSignIn,
  CreateCoordinator,
  DisableAddress,
  LinkRepository,
  Links,
  LinkSecrets,
  LoginSessions,
  LookAtLink,
  OpenAccount,
  Rematch,
  RequestSignIn,
  ResolveSession,
  ResumeInvitations,
  Roles,
  Secrets,
  SignIns,
  SignOut,
  StopInvitations,
  VerifyAddress,
  WaysIn,
} from '@app/domain/accounts';
import { Ids, Outbox, UnitOfWork } from '@app/domain/events';
import { Tasks } from '@app/domain/supervision';
import { Territories } from '@app/domain/territories';
import { Clock } from '@app/domain/time';
import { useCase } from '../use-case.js';

export const accountUseCases: Provider[] = [
  useCase(AccountRegistry, AccountRepository, Outbox, Ids, Clock),
  useCase(Links, LinkRepository, LinkSecrets, Ids, Clock),
  useCase(SignIns, AccountRepository, LoginSessions, Roles, Rematch, Secrets, Outbox, Ids, Clock),
  useCase(WaysIn, Links, LinkRepository, Outbox, Clock),
  useCase(ActByLink, UnitOfWork, Links, AccountRepository),
  useCase(ChangeLocale, UnitOfWork, AccountRepository),
  useCase(ConfirmSignIn, UnitOfWork, Links, AccountRepository, SignIns),
  useCase(CreateCoordinator, UnitOfWork, AccountRegistry, Roles, Territories, WaysIn),
  useCase(DisableAddress, UnitOfWork, AccountRepository, Tasks, Outbox, Clock),
  useCase(LookAtLink, UnitOfWork, Links),
  useCase(OpenAccount, UnitOfWork, AccountRegistry, Roles, WaysIn),
  useCase(RequestSignIn, UnitOfWork, AccountRepository, WaysIn),
  useCase(ResolveSession, UnitOfWork, LoginSessions, Roles, Secrets, Clock),
  useCase(ResumeInvitations, UnitOfWork, AccountRepository, Rematch),
  useCase(SignOut, UnitOfWork, LoginSessions, Secrets, Clock),
  useCase(StopInvitations, UnitOfWork, AccountRepository, Clock),
  useCase(VerifyAddress, UnitOfWork, Links, AccountRepository, SignIns, Clock),
];
