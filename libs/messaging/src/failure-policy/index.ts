export type { FailureKind, FailureRule } from './failure-policy.js';
export { failurePolicy, pauseMs } from './failure-policy.js';
export type { Failure } from './failure.js';
export { errorCode, failureOf, TemporarilyUnavailable, UnreadableJob } from './failure.js';
