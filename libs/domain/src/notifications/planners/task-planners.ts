import type { PlannedEventOf } from '../planned-event.js';
import type { Planners } from './planner.js';

/** To every coordinator of the territory; what is only information waits in the list. */
export const taskPlanners: Planners<PlannedEventOf<'task'>> = {
  'task.opened': ({ taskId }, facts) =>
    facts.task === undefined || facts.task.grade === 'information'
      ? []
      : facts.coordinatorAccountIds.map((accountId) => ({ kind: 'tasks-open', accountId, refs: { taskId } })),
};
