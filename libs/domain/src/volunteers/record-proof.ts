import { isProof, proofs } from '@app/contracts';
import type { ProofCode } from '@app/contracts';
import type { PersonActor, Rematch, Roles } from '../accounts/index.js';
import type { AssociationRepository } from '../associations/index.js';
import { requireVerified } from '../associations/index.js';
import { forbidden, invalid, notFound } from '../errors/index.js';
import type { AlarmClocks, Ids, Transaction, UnitOfWork } from '../events/index.js';
import type { Territories } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import { localDate } from '../time/index.js';
import type { ProofRepository } from './proof-repository.js';
import { nextWarningAt } from './proof-warnings.js';
import type { Proof, ProofDates } from './proof.js';
import { readProofDates, readProvenSkill } from './proof.js';
import type { VolunteerRepository } from './volunteer-repository.js';
import type { Volunteer } from './volunteer.js';

/** A check that was made. `associationId` for a check by an association, none for the city's own; `skill` of a certificate. */
export interface ProofCommand extends ProofDates {
  readonly volunteerId: string;
  readonly kind: string;
  readonly associationId?: string | undefined;
  readonly skill?: string | undefined;
}

/** Somebody saw a proof: its kind and dates are kept, the document never. Nobody vouches for themselves. */
export class RecordProof {
  constructor(
    private readonly work: UnitOfWork,
    private readonly volunteers: VolunteerRepository,
    private readonly proofs: ProofRepository,
    private readonly associations: AssociationRepository,
    private readonly roles: Roles,
    private readonly territories: Territories,
    private readonly alarms: AlarmClocks,
    private readonly rematch: Rematch,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws proof-unknown, volunteer-not-found, own-proof, not-yours-to-check, date-invalid, date-in-future,
   * issue-date-missing, document-too-old, dates-inverted, skill-unknown, association-not-verified,
   * association-suspended
   */
  async execute(actor: PersonActor, command: ProofCommand): Promise<{ readonly proofId: string }> {
    const { kind } = command;
    if (!isProof(kind)) throw invalid('proof-unknown', '/kind');
    return this.work.run(actor, async (tx) => {
      const volunteer = await this.volunteers.lock(tx, command.volunteerId);
      await this.requireChecker(tx, actor, volunteer, { kind, associationId: command.associationId });
      const territory = await this.territories.of(tx, volunteer.territory);
      const now = this.clock.now();
      const proof: Proof = {
        id: this.ids.next(),
        volunteerId: volunteer.id,
        kind,
        associationId: command.associationId ?? null,
        skill: readProvenSkill(kind, command.skill),
        ...readProofDates(kind, command, localDate(now, territory.timeZone)),
      };
      await this.proofs.insert(tx, proof, actor.accountId);
      const dueAt = nextWarningAt(proof, now, territory);
      if (dueAt) await this.alarms.set(tx, { kind: 'proof-warning', subjectId: proof.id, dueAt });
      await this.rematch.offersOf(tx, volunteer.accountId);
      return { proofId: proof.id };
    });
  }

  /** Coordinators record every kind; an association its own interviews and what its missions ask beside the tiers. */
  private async requireChecker(
    tx: Transaction,
    actor: PersonActor,
    volunteer: Volunteer,
    { kind, associationId }: { readonly kind: ProofCode; readonly associationId: string | undefined },
  ): Promise<void> {
    const territory = { role: 'coordinator', territory: volunteer.territory } as const;
    const stands =
      actor.kind === 'coordinator'
        ? await this.roles.holds(tx, actor.accountId, territory)
        : actor.kind === 'association' &&
          associationId !== undefined &&
          (await this.roles.holds(tx, actor.accountId, { role: 'association-member', associationId }));
    if (!stands) throw notFound('volunteer-not-found');
    if (actor.accountId === volunteer.accountId) throw forbidden('own-proof');
    if (associationId !== undefined) await this.requireChecking(tx, associationId, volunteer);
    const ofAssociations = proofs[kind].scope === 'association' || proofs[kind].tier === null;
    if (actor.kind === 'association' && !ofAssociations) throw forbidden('not-yours-to-check');
  }

  /** Only a verified association of the same city checks people: what it saw may count for others too. */
  private async requireChecking(tx: Transaction, associationId: string, volunteer: Volunteer): Promise<void> {
    const association = await this.associations.get(tx, associationId);
    if (association.territory !== volunteer.territory) throw notFound('volunteer-not-found');
    requireVerified(association);
  }
}
