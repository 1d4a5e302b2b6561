import type { Actor, AlarmClocks, Outbox, Transaction } from '../events/index.js';
import type { Dossiers } from '../hosting/index.js';
import type { Tasks } from '../supervision/index.js';
import type { Clock } from '../time/index.js';
import { closeModerationTask } from './moderation-task.js';
import type { NeedRepository } from './need-repository.js';
import type { Need } from './need.js';

/** How a need is over, with the code of the reason. */
export interface NeedEnding {
  readonly state: 'withdrawn' | 'closed';
  readonly reason: string;
}

/** The one way in which a need ends: its row, its clocks, its tasks, the question to a host, and the fact for everybody else. */
export class EndNeed {
  constructor(
    private readonly needs: NeedRepository,
    private readonly tasks: Tasks,
    private readonly dossiers: Dossiers,
    private readonly alarms: AlarmClocks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Ends a locked need; one that is over already stays as it is. */
  async end(tx: Transaction, need: Need, actor: Actor, { state, reason }: NeedEnding): Promise<Need> {
    if (need.state !== 'published') return need;
    const version = need.version + 1;
    const now = this.clock.now();
    const ended: Need = { ...need, state, closeReason: reason, version, updatedAt: now };
    await this.needs.update(tx, ended);
    await this.alarms.cancel(tx, need.id);
    if (need.stay) await this.dossiers.close(tx, need.id, actor, now);
    if (need.moderation === 'pending') {
      await closeModerationTask(tx, { needs: this.needs, tasks: this.tasks }, need, actor);
    }
    await this.outbox.append(tx, {
      name: `need.${state}`,
      payload: { needId: need.id, needVersion: version },
    });
    return ended;
  }
}
