import type { Provider } from '@nestjs/common';
import { Dossiers } from '@app/domain/hosting';
import { SqlDossiers } from './sql-dossiers.js';

export const hostingAdapters: Provider[] = [{ provide: Dossiers, useClass: SqlDossiers }];
