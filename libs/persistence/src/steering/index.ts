import type { Provider } from '@nestjs/common';
import { Roles } from '@app/domain/accounts';
import { BatchModes } from '@app/domain/batches';
import { UnitOfWork } from '@app/domain/events';
import { SteeringRepository, SteerTerritory } from '@app/domain/steering';
import { Territories } from '@app/domain/territories';
import { Clock } from '@app/domain/time';
import { useCase } from '../use-case.js';
import { SqlSteeringRepository } from './sql-steering.repository.js';

export const steeringAdapters: Provider[] = [
  { provide: SteeringRepository, useClass: SqlSteeringRepository },
];

export const steeringUseCases: Provider[] = [
  useCase(SteerTerritory, UnitOfWork, SteeringRepository, BatchModes, Roles, Territories, Clock),
];
