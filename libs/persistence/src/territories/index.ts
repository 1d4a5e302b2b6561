import type { Provider } from '@nestjs/common';
import { Territories } from '@app/domain/territories';
import { SqlTerritories } from './sql-territories.js';

export { DeploymentSettings } from './deployment-settings.js';
export { SqlTerritories } from './sql-territories.js';

export const territoryAdapters: Provider[] = [{ provide: Territories, useClass: SqlTerritories }];
