export type { ShutdownHost, ShutdownOptions, ShutdownStep } from './graceful-shutdown.js';
export { gracefulShutdown } from './graceful-shutdown.js';
