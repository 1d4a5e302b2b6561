import type { Roles } from '../accounts/index.js';
import { isCoordinatorOf } from '../associations/index.js';
import type { BatchModes } from '../batches/index.js';
import { notFound, precondition, Refusal } from '../errors/index.js';
import type { Actor, Transaction, UnitOfWork } from '../events/index.js';
import type { Territories } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import type { SteeringChange, SteeringRepository } from './steering-repository.js';
import type { TerritoryModes } from './territory-modes.js';
import { steered } from './territory-modes.js';

/** The modes of a territory as they shall be, and the version that was read before. */
export interface SteerCommand {
  readonly territory: string;
  readonly ifVersion: number;
  readonly modes: TerritoryModes;
}

/**
 * A coordinator sets what the service may do by itself in her territory. Setting it as it is changes nothing and makes no
 * version.
 */
export class SteerTerritory {
  constructor(
    private readonly work: UnitOfWork,
    private readonly steering: SteeringRepository,
    private readonly batchModes: BatchModes,
    private readonly roles: Roles,
    private readonly territories: Territories,
    private readonly clock: Clock,
  ) {}

  /** @throws `territory-unknown` also for a coordinator of elsewhere, `version-mismatch`, `answers-too-few` */
  execute(actor: Actor, { territory: code, ifVersion, modes }: SteerCommand): Promise<void> {
    return this.work.run(actor, async (tx) => {
      if (!(await isCoordinatorOf(tx, this.roles, actor, code))) throw notFound('territory-unknown');
      const now = await this.steering.lock(tx, code);
      if (now.version !== ifVersion) throw precondition('version-mismatch', { version: now.version });
      const changes = steered
        .filter((setting) => now.modes[setting] !== modes[setting])
        .map((setting) => ({ setting, before: now.modes[setting], after: modes[setting] }));
      if (changes.length === 0) return;
      await this.requireAnswers(tx, code, changes);
      const by = { accountId: actor.accountId ?? null, at: this.clock.now() };
      await this.steering.save(tx, code, by, changes);
    });
  }

  private async requireAnswers(
    tx: Transaction,
    code: string,
    changes: readonly SteeringChange[],
  ): Promise<void> {
    const acting = changes.find(({ after }) => after === 'apply');
    if (!acting) return;
    const territory = await this.territories.of(tx, code);
    const needed = territory.settings.batchAnswersNeeded;
    const lacking = await this.batchModes.answersLacking(tx, territory);
    if (lacking <= 0) return;
    throw new Refusal('answers-too-few', 'conflict', {
      pointer: `/${acting.setting}`,
      details: { needed, recorded: needed - lacking, lacking },
      wayOut: 'stay-on-dry-run',
    });
  }
}
