import type { Provider, Type } from '@nestjs/common';
import type { JobName } from '@app/contracts';
import { jobs } from '@app/contracts';
import type { GroupJobHandler, JobHandler, OutsideJobHandler } from './job-handler.js';

export type AnyJobHandler = JobHandler | GroupJobHandler | OutsideJobHandler;

/** Several modules may provide it; together their handlers have to be the app's jobs. */
export const JOB_HANDLERS = Symbol('JobHandlers');

/** Declares handlers: `providers: [...jobHandlers(MatchNeedHandler, StaffNeedHandler)]` in any module of the app. */
export function jobHandlers(...handlers: readonly Type[]): Provider[] {
  return [
    ...handlers,
    {
      provide: JOB_HANDLERS,
      useFactory: (...made: AnyJobHandler[]) => made,
      inject: [...handlers],
    },
  ];
}

/**
 * Every job of the app has exactly one handler, and none is another app's.
 * @throws Error naming what is missing, double or foreign: the process must not start
 */
export function handlersByJob(app: string, handlers: readonly AnyJobHandler[]): Map<JobName, AnyJobHandler> {
  const owed = (Object.keys(jobs) as JobName[]).filter((job) => jobs[job].app === app);
  const handled = handlers.map(({ job }) => job);
  const faults = [
    ...owed.filter((job) => !handled.includes(job)).map((job) => `${job} has no handler`),
    ...handled
      .filter((job, at) => handled.indexOf(job) !== at)
      .map((job) => `${job} has more than one handler`),
    ...handled.filter((job) => !owed.includes(job)).map((job) => `${job} is no job of this app`),
  ];
  if (faults.length > 0) throw new Error(`The jobs of ${app} do not add up: ${faults.join('; ')}.`);
  return new Map(handlers.map((handler) => [handler.job, handler]));
}
