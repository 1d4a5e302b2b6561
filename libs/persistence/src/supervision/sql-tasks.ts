import { Injectable } from '@nestjs/common';
import type { Actor, Transaction } from '@app/domain/events';
import { AlarmClocks, Ids, Outbox } from '@app/domain/events';
import type { TaskName, TaskToOpen } from '@app/domain/supervision';
import { Tasks } from '@app/domain/supervision';
import { Clock } from '@app/domain/time';
import { query } from '../unit-of-work/index.js';

const keyOf = ({ kind, about }: TaskName) => `${kind}:${about}`;

/** Tasks as rows, one open for each name; whoever opens it first tells of it. */
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

  async open(tx: Transaction, task: TaskToOpen): Promise<string> {
    const { refs } = task;
    const [row] = await query<{ id: string; occurrences: number; dueAt: Date | null }>(
      tx,
      `insert into tasks (id, territory, kind, grade, key, association_id, need_id, match_id, offer_id, account_id,
         opened_at, due_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       on conflict (territory, key) where closed_at is null do update set
         occurrences = tasks.occurrences + 1,
         due_at = least(tasks.due_at, excluded.due_at),
         grade = case when 'urgent' in (tasks.grade, excluded.grade) then 'urgent'
                      when 'normal' in (tasks.grade, excluded.grade) then 'normal' else 'information' end
       returning id, occurrences, due_at as "dueAt"`,
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
    if (!row) throw new Error('task-not-written');
    const { id, occurrences, dueAt } = row;
    if (dueAt) await this.alarms.set(tx, { kind: 'task-due', subjectId: id, dueAt });
    if (occurrences === 1) await this.outbox.append(tx, { name: 'task.opened', payload: { taskId: id } });
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
