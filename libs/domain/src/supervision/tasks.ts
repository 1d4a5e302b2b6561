import type { Actor, Transaction } from '../events/index.js';
import type { TaskGrade, TaskName, TaskRefs } from './task.js';

/** A task to put before the coordinators of a territory; without `dueAt` it may wait. */
export interface TaskToOpen extends TaskName {
  readonly grade: TaskGrade;
  readonly refs: TaskRefs;
  readonly dueAt?: Date;
}

/**
 * What coordinators have to decide. Opening a task that is open already counts one more occurrence of it, and may
 * raise its grade or bring its deadline forward; a new one and a raised one emit `task.opened`.
 */
export abstract class Tasks {
  /** The id of the task, new or open already. */
  abstract open(tx: Transaction, task: TaskToOpen): Promise<string>;
  /** Closes the open task of that name; false where there is none. */
  abstract close(tx: Transaction, name: TaskName, by: Actor, outcome: string): Promise<boolean>;
  /** Closes a task by id, for a coordinator of its territory; false where it is not open there. */
  abstract closeById(tx: Transaction, taskId: string, by: Actor, outcome: string): Promise<boolean>;
}
