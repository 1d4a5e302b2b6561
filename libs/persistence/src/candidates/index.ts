import type { Provider } from '@nestjs/common';
import { CandidateLists } from '@app/domain/matches';
import { SqlCandidateLists } from './sql-candidate-lists.js';

export const candidateAdapters: Provider[] = [{ provide: CandidateLists, useClass: SqlCandidateLists }];
