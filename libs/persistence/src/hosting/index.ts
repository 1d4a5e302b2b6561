import type { Provider } from '@nestjs/common';
import { Dossiers, MenOnlyHomeApprovals } from '@app/domain/hosting';
import { SqlDossiers } from './sql-dossiers.js';
import { SqlMenOnlyHomeApprovals } from './sql-men-only-home-approvals.js';

export const hostingAdapters: Provider[] = [
  { provide: Dossiers, useClass: SqlDossiers },
  { provide: MenOnlyHomeApprovals, useClass: SqlMenOnlyHomeApprovals },
];
