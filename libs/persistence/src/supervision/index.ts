import type { Provider } from '@nestjs/common';
import { Tasks } from '@app/domain/supervision';
import { SqlTasks } from './sql-tasks.js';

export const supervisionAdapters: Provider[] = [{ provide: Tasks, useClass: SqlTasks }];
