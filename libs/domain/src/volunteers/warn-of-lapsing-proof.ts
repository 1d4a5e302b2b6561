import type { AlarmClocks, Outbox, UnitOfWork } from '../events/index.js';
import { service } from '../events/index.js';
import type { Tasks } from '../supervision/index.js';
import type { Territories } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import { localDate } from '../time/index.js';
import type { ProofRepository } from './proof-repository.js';
import { nextWarningAt } from './proof-warnings.js';
import { renews } from './proof.js';
import type { VolunteerRepository } from './volunteer-repository.js';

/**
 * The clock of a proof rings: the person is told that it lapses soon. Once lapsed under a commitment, a coordinator
 * decides: nothing in progress ends by itself.
 */
export class WarnOfLapsingProof {
  constructor(
    private readonly work: UnitOfWork,
    private readonly proofs: ProofRepository,
    private readonly volunteers: VolunteerRepository,
    private readonly territories: Territories,
    private readonly alarms: AlarmClocks,
    private readonly tasks: Tasks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Nothing happens when the proof was revoked, or renewed by another that holds longer. */
  execute(command: { readonly proofId: string }): Promise<void> {
    return this.work.run(service, async (tx) => {
      const proof = await this.proofs.find(tx, command.proofId);
      if (!proof || proof.validUntil === null) return;
      const now = this.clock.now();
      const volunteer = await this.volunteers.lock(tx, proof.volunteerId);
      const held = await this.proofs.ofVolunteer(tx, volunteer.id);
      if (held.some((other) => renews(other, proof))) return;
      const territory = await this.territories.of(tx, volunteer.territory);
      const dueAt = nextWarningAt(proof, now, territory);
      if (dueAt) await this.alarms.set(tx, { kind: 'proof-warning', subjectId: proof.id, dueAt });
      if (localDate(now, territory.timeZone) <= proof.validUntil) {
        await this.outbox.append(tx, { name: 'proof.lapsing', payload: { proofId: proof.id } });
      } else if (await this.proofs.hasCommitment(tx, volunteer.id)) {
        const name = { territory: territory.code, kind: 'proof-lapsed', about: proof.id } as const;
        const refs = { accountId: volunteer.accountId };
        await this.tasks.open(tx, { ...name, grade: 'urgent', refs });
      }
    });
  }
}
