import type { Provider } from '@nestjs/common';
import { NearMissRecords } from '@app/domain/matches';
import { SqlNearMissRecords } from './sql-near-miss-records.js';

export const nearMissAdapters: Provider[] = [{ provide: NearMissRecords, useClass: SqlNearMissRecords }];
