export type { PoolSettings } from './data-source-options.js';
export { dataSourceOptions } from './data-source-options.js';
export { DemoInProduction } from './demo-guard.js';
export { migrate } from './migrate.js';
export { migrations } from './migrations.js';
export { PersistenceModule } from './persistence.module.js';
