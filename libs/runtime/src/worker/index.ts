export { runWorker } from './run-worker.js';
export type { WorkerProcess } from './run-worker.js';
