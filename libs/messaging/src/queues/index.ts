export { jobOptions } from './job-options.js';
export type { KnownJobs } from './queues.js';
export { byQueue, Queues } from './queues.js';
