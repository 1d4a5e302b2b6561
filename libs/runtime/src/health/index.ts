export type { HealthCheck } from './health-check.js';
export { HealthChecks } from './health-check.js';
export { HealthController } from './health.controller.js';
export { HealthModule } from './health.module.js';
export type { HealthServer } from './health-server.js';
export { startHealthServer } from './health-server.js';
