import type { Provider } from '@nestjs/common';
import { UnitOfWork } from '@app/domain/events';
import { TypeormUnitOfWork } from './typeorm-unit-of-work.js';

export { databaseCode, LostRace } from './database-error.js';
export { connectionOf, execute, query } from './query.js';
export { entityManagerOf } from './typeorm-transaction.js';
export { TypeormUnitOfWork } from './typeorm-unit-of-work.js';

export const unitOfWorkAdapters: Provider[] = [{ provide: UnitOfWork, useClass: TypeormUnitOfWork }];
