export type { Mode } from './environment.js';
export { Environment } from './environment.js';
export { EnvironmentModule } from './environment.module.js';
export { loadEnvironment, processEnvironment } from './load-environment.js';
export { SettingError } from './setting-error.js';
export type { AppName, Settings } from './settings.js';
