import type { PersonActor, Roles } from '../accounts/index.js';
import { notFound } from '../errors/index.js';
import type { AlarmClocks, UnitOfWork } from '../events/index.js';
import type { Tasks } from '../supervision/index.js';
import type { Clock } from '../time/index.js';
import type { ProofRepository } from './proof-repository.js';
import type { VolunteerRepository } from './volunteer-repository.js';

/** A coordinator takes a proof back: from now on it counts for nothing, and what it was a condition of is looked at by people. */
export class RevokeProof {
  constructor(
    private readonly work: UnitOfWork,
    private readonly proofs: ProofRepository,
    private readonly volunteers: VolunteerRepository,
    private readonly roles: Roles,
    private readonly alarms: AlarmClocks,
    private readonly tasks: Tasks,
    private readonly clock: Clock,
  ) {}

  /** @throws proof-not-found */
  execute(actor: PersonActor, command: { readonly proofId: string }): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const proof = await this.proofs.find(tx, command.proofId);
      if (!proof) throw notFound('proof-not-found');
      const { territory, accountId } = await this.volunteers.lock(tx, proof.volunteerId);
      const role = { role: 'coordinator', territory } as const;
      if (actor.kind !== 'coordinator' || !(await this.roles.holds(tx, actor.accountId, role)))
        throw notFound('proof-not-found');
      await this.proofs.revoke(tx, proof.id, this.clock.now());
      await this.alarms.cancel(tx, proof.id);
      if (!(await this.proofs.hasCommitment(tx, proof.volunteerId))) return;
      const name = { territory, kind: 'proof-lapsed', about: proof.id } as const;
      await this.tasks.open(tx, { ...name, grade: 'urgent', refs: { accountId } });
    });
  }
}
