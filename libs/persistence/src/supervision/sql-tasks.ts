import { Injectable } from '@nestjs/common';
import type { Actor, Transaction } from '@app/domain/events';
import { AlarmClocks, Ids, Outbox } from '@app/domain/events';
import type { TaskName, TaskToOpen } from '@app/domain/supervision';
import { Tasks } from '@app/domain/supervision';
import { Clock } from '@app/domain/time';
import { query } from '../unit-of-work/index.js';

const keyOf = ({ kind, about }: TaskName) => `${kind}:${about}`;

/** `isNews` when coordinators have not heard of it in this grade. */
interface OpenTask {
  readonly id: string;
  readonly dueAt: Date | null;
  readonly isNews: boolean;
}

/** Tasks as rows, one open for each name; whoever opens it first, or makes it more pressing, tells of it. */
@Injectable()
export class SqlTasks extends Tasks {
  constructor(
    private readonly alarms: AlarmClocks,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** A task may be opened by another transaction between the two statements: then it is that one that counts. */
  async open(tx: Transaction, task: TaskToOpen): Promise<string> {
    const open =
      (await this.addOccurrence(tx, task)) ??
      (await this.insert(tx, task)) ??
      (await this.addOccurrence(tx, task));
    if (!open) throw new Error('task-not-written');
    const { id, dueAt, isNews } = open;
    if (dueAt) await this.alarms.set(tx, { kind: 'task-due', subjectId: id, dueAt });
    if (isNews) await this.outbox.append(tx, { name: 'task.opened', payload: { taskId: id } });
    return id;
  }

  close(tx: Transaction, name: TaskName, by: Actor, outcome: string): Promise<boolean> {
    return this.end(tx, 'territory = $4 and key = $5', [name.territory, keyOf(name)], by, outcome);
  }

  closeById(tx: Transaction, taskId: string, by: Actor, outcome: string): Promise<boolean> {
    return this.end(
      tx,
      `id = $4 and ($2::uuid is null or exists (select from roles r where r.account_id = $2
         and r.role = 'coordinator' and r.territory = tasks.territory and r.revoked_at is null))`,
      [taskId],
      by,
      outcome,
    );
  }

  private async addOccurrence(tx: Transaction, task: TaskToOpen): Promise<OpenTask | undefined> {
    const [open] = await query<OpenTask>(
      tx,
      `with earlier as (
         select id, grade from tasks where territory = $1 and key = $2 and closed_at is null for update)
       update tasks t set
         occurrences = t.occurrences + 1,
         due_at = least(t.due_at, $4),
         grade = case when 'urgent' in (t.grade, $3) then 'urgent'
                      when 'normal' in (t.grade, $3) then 'normal' else 'information' end
       from earlier where t.id = earlier.id
       returning t.id, t.due_at as "dueAt", t.grade <> earlier.grade as "isNews"`,
      [task.territory, keyOf(task), task.grade, task.dueAt ?? null],
    );
    return open;
  }

  private async insert(tx: Transaction, task: TaskToOpen): Promise<OpenTask | undefined> {
    const { refs } = task;
    const [open] = await query<OpenTask>(
      tx,
      `insert into tasks (id, territory, kind, grade, key, association_id, need_id, match_id, offer_id, account_id,
         opened_at, due_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       on conflict (territory, key) where closed_at is null do nothing
       returning id, due_at as "dueAt", true as "isNews"`,
      [
        this.ids.next(),
        task.territory,
        task.kind,
        task.grade,
        keyOf(task),
        refs.associationId ?? null,
        refs.needId ?? null,
        refs.matchId ?? null,
        refs.offerId ?? null,
        refs.accountId ?? null,
        this.clock.now(),
        task.dueAt ?? null,
      ],
    );
    return open;
  }

  private async end(
    tx: Transaction,
    which: string,
    parameters: readonly string[],
    by: Actor,
    outcome: string,
  ): Promise<boolean> {
    const [closed] = await query<{ id: string }>(
      tx,
      `update tasks set closed_at = $1, closed_by = $2, outcome = $3 where closed_at is null and ${which} returning id`,
      [this.clock.now(), by.accountId ?? null, outcome, ...parameters],
    );
    if (closed) await this.alarms.cancel(tx, closed.id);
    return closed !== undefined;
  }
}
