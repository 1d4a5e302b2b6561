import type { Provider } from '@nestjs/common';
import { PastReader } from '@app/domain/history';
import { SqlPastReader } from './sql-past-reader.js';

export const historyAdapters: Provider[] = [{ provide: PastReader, useClass: SqlPastReader }];
