import type { Provider } from '@nestjs/common';
import { FairnessAudits } from '@app/domain/fairness';
import { SqlFairnessAudits } from './sql-fairness-audits.js';

export const fairnessAdapters: Provider[] = [{ provide: FairnessAudits, useClass: SqlFairnessAudits }];
