import type { AssociationRepository } from '../associations/index.js';
import type { Actor, UnitOfWork } from '../events/index.js';
import type { Tasks } from '../supervision/index.js';

/**
 * Somebody asked a home for a minor alone and was told whom to call: coordinators learn from which association, and
 * nothing of whom.
 */
export class ReportUnaccompaniedMinor {
  constructor(
    private readonly work: UnitOfWork,
    private readonly associations: AssociationRepository,
    private readonly tasks: Tasks,
  ) {}

  /** Asking again counts on the task that is open. @throws association-not-found */
  execute(actor: Actor, { associationId }: { readonly associationId: string }): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { territory } = await this.associations.get(tx, associationId);
      const name = { territory, kind: 'unaccompanied-minor', about: associationId } as const;
      await this.tasks.open(tx, { ...name, grade: 'urgent', refs: { associationId } });
    });
  }
}
