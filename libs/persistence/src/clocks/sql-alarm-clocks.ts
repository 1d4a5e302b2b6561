import { Injectable } from '@nestjs/common';
import type { ClockKind } from '@app/contracts';
import { clocksKeepingEarliest } from '@app/contracts';
import type { Alarm, Transaction } from '@app/domain/events';
import { AlarmClocks, Ids } from '@app/domain/events';
import { execute } from '../unit-of-work/index.js';

/** Clocks as rows. One runs for each kind, subject and detail: setting it again moves it, as its kind allows. */
@Injectable()
export class SqlAlarmClocks extends AlarmClocks {
  constructor(private readonly ids: Ids) {
    super();
  }

  async set(tx: Transaction, ...alarms: readonly Alarm[]): Promise<void> {
    const rows = [...decisive(alarms).values()].map((alarm) => ({
      id: this.ids.next(),
      kind: alarm.kind,
      subject_id: alarm.subjectId,
      detail_id: alarm.detailId ?? null,
      due_at: alarm.dueAt,
    }));
    await execute(
      tx,
      `insert into clocks (id, kind, subject_id, detail_id, due_at)
         select * from jsonb_to_recordset($1::jsonb) as clock
           (id uuid, kind text, subject_id uuid, detail_id uuid, due_at timestamptz)
         on conflict (kind, subject_id, detail_id) where fired_at is null and cancelled_at is null
         do update set due_at = case when clocks.kind = any($2) then least(clocks.due_at, excluded.due_at)
           else excluded.due_at end`,
      [JSON.stringify(rows), clocksKeepingEarliest],
    );
  }

  async cancel(tx: Transaction, subjectId: string, ...kinds: readonly ClockKind[]): Promise<void> {
    await execute(
      tx,
      `update clocks set cancelled_at = now()
         where subject_id = $1 and (cardinality($2::text[]) = 0 or kind = any($2))
           and fired_at is null and cancelled_at is null`,
      [subjectId, kinds],
    );
  }
}

/** Of several alarms for one clock, the one that counts: a statement may write a row only once. */
function decisive(alarms: readonly Alarm[]): ReadonlyMap<string, Alarm> {
  const chosen = new Map<string, Alarm>();
  for (const alarm of alarms) {
    const name = `${alarm.kind} ${alarm.subjectId} ${alarm.detailId}`;
    const other = chosen.get(name);
    const later = other !== undefined && other.dueAt <= alarm.dueAt;
    if (!(later && clocksKeepingEarliest.includes(alarm.kind))) chosen.set(name, alarm);
  }
  return chosen;
}
