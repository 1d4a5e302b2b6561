import type { Provider } from '@nestjs/common';
import { NeedRepository } from '@app/domain/needs';
import { SqlNeedRepository } from './sql-need.repository.js';

export { SqlNeedRepository } from './sql-need.repository.js';

export const needAdapters: Provider[] = [{ provide: NeedRepository, useClass: SqlNeedRepository }];

export { needChangeUseCases, needUseCases } from './need-use-cases.js';
