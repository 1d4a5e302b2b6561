import type { Provider } from '@nestjs/common';
import { Roles } from '@app/domain/accounts';
import {
  ApplyBatch,
  BatchModes,
  BatchRepository,
  KeepBatchPlan,
  RequestBatch,
  ScheduleBatches,
} from '@app/domain/batches';
import { AlarmClocks, Ids, Outbox, UnitOfWork } from '@app/domain/events';
import { Territories } from '@app/domain/territories';
import { Clock } from '@app/domain/time';
import { useCase } from '../use-case.js';
import { SqlBatchRepository } from './sql-batch.repository.js';

export const batchAdapters: Provider[] = [{ provide: BatchRepository, useClass: SqlBatchRepository }];

export const batchUseCases: Provider[] = [
  useCase(BatchModes, BatchRepository),
  useCase(RequestBatch, UnitOfWork, BatchRepository, BatchModes, Roles, Territories, Outbox, Ids, Clock),
  useCase(ApplyBatch, UnitOfWork, BatchRepository, BatchModes, Roles, Territories, Outbox, Clock),
  useCase(KeepBatchPlan, BatchRepository, ApplyBatch, Territories, Clock),
  useCase(ScheduleBatches, BatchRepository, RequestBatch, Territories, AlarmClocks, Clock),
];
