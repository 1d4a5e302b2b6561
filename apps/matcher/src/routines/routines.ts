import { Injectable } from '@nestjs/common';
import type { ClockKind } from '@app/contracts';
import type { Transaction } from '@app/domain/events';
import { AlarmClocks, service, UnitOfWork } from '@app/domain/events';
import type { Territory } from '@app/domain/territories';
import { territories } from '@app/domain/territories';
import type { Weekday } from '@app/domain/time';
import { addDays, Clock, instantAt, localDate, localParts } from '@app/domain/time';

/** When a routine is due, on the clock of its territory: each night, or in the night of one weekday. */
export interface RoutineTime {
  readonly minute: number;
  readonly weekday?: Weekday;
}

/** What the service does on its own in each territory, at night. */
export const routineTimes = {
  'acceptance-learning': { minute: 3 * 60 },
  'fairness-audit': { minute: 4 * 60, weekday: 1 },
} as const satisfies Partial<Record<ClockKind, RoutineTime>>;

export type Routine = keyof typeof routineTimes;

/** The next time after now. Monday 02:00, asked for each night at three: today; at 03:00 sharp: tomorrow. */
export function nextRoutineAt({ minute, weekday }: RoutineTime, now: Date, zone: string): Date {
  const today = localDate(now, zone);
  for (let days = 0; ; days++) {
    const at = instantAt(addDays(today, days), minute, zone);
    const fits = weekday === undefined || localParts(at, zone).weekday === weekday;
    if (fits && at.getTime() > now.getTime()) return at;
  }
}

/** Winds the clocks of the routines: at the start of the matcher, where they may run already, and after each ring. */
@Injectable()
export class Routines {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly alarms: AlarmClocks,
    private readonly clock: Clock,
  ) {}

  windAll(): Promise<void> {
    return this.unitOfWork.run(service, async (tx) => {
      for (const territory of territories)
        for (const routine of Object.keys(routineTimes) as Routine[]) await this.wind(tx, routine, territory);
    });
  }

  async wind(tx: Transaction, routine: Routine, { id, timeZone }: Territory): Promise<void> {
    const dueAt = nextRoutineAt(routineTimes[routine], this.clock.now(), timeZone);
    await this.alarms.set(tx, { kind: routine, subjectId: id, dueAt });
  }
}
