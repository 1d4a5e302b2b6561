import { noShowReasons } from '@app/contracts';
import type { Roles } from '../accounts/index.js';
import { conflict, invalid } from '../errors/index.js';
import type { Actor, AlarmClocks, Transaction, UnitOfWork } from '../events/index.js';
import { service } from '../events/index.js';
import type { Tasks } from '../supervision/index.js';
import type { AttendanceClock } from './attendance-clock.js';
import type { MatchLifeCycle } from './match-life-cycle.js';
import type { MatchRepository } from './match-repository.js';
import { requireStanding } from './standing.js';

/** The volunteer answers a report of absence: explains it, or contests it before a coordinator. */
export class HearVolunteer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly matches: MatchRepository,
    private readonly roles: Roles,
    private readonly lifeCycle: MatchLifeCycle,
    private readonly attendanceClock: AttendanceClock,
    private readonly alarms: AlarmClocks,
    private readonly tasks: Tasks,
  ) {}

  /** `answer`: `contested`, or the reason of the absence. @throws match-not-found, state-changed, unknown-reason */
  execute(actor: Actor, command: { readonly matchId: string; readonly answer: string }): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const match = await this.matches.lock(tx, command.matchId);
      await requireStanding(tx, this.roles, actor, match);
      if (match.state !== 'in-progress' || match.noShowReportedAt === null) {
        throw conflict('state-changed', { state: match.state });
      }
      if (command.answer === 'contested') {
        await this.matches.recordNoShowReport(tx, match.id, null);
        await this.alarms.cancel(tx, match.id, 'no-show-silence');
        await this.attendanceClock.wind(tx, match);
        await this.tasks.open(tx, {
          territory: match.territory,
          kind: 'no-show-contested',
          about: match.id,
          grade: 'normal',
          refs: { matchId: match.id, associationId: match.associationId },
        });
        return;
      }
      if (!(noShowReasons as readonly string[]).includes(command.answer))
        throw invalid('unknown-reason', '/answer');
      await this.lifeCycle.enter(tx, match, 'no-show', service, command.answer);
    });
  }
}

/** The volunteer was asked about an absence and stayed silent. */
export class CountNoShow {
  constructor(
    private readonly matches: MatchRepository,
    private readonly lifeCycle: MatchLifeCycle,
  ) {}

  async execute(tx: Transaction, matchId: string): Promise<void> {
    const match = await this.matches.lock(tx, matchId);
    if (match.state !== 'in-progress' || match.noShowReportedAt === null) return;
    await this.lifeCycle.enter(tx, match, 'no-show', service, 'no-explanation');
  }
}
