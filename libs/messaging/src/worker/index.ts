export type { QueuedJob } from './dispatcher.js';
export { Dispatcher } from './dispatcher.js';
export type { EventOf, JobContext, OutsideJobContext } from './job-handler.js';
export { GroupJobHandler, JobHandler, OutsideJobHandler } from './job-handler.js';
export type { AnyJobHandler } from './job-handlers.js';
export { JobRunner } from './job-runner.js';
export { handlersByJob, JOB_HANDLERS, jobHandlers } from './job-handlers.js';
export { queueWorkers } from './queue-worker.js';
