import type { Actor, Ids, Transaction, UnitOfWork } from '../events/index.js';
import { readText } from '../safeguarding/index.js';
import type { Clock } from '../time/index.js';
import type { AssociationRepository } from './association-repository.js';
import type { Association, Verification } from './association.js';
import { parseNumbers } from './parse-association.js';

/** An organisation as a feed names it. */
export interface ImportedAssociation {
  readonly source: string;
  readonly clientId: string;
  readonly name: unknown;
  readonly rna?: unknown;
  readonly siren?: unknown;
  readonly territory: string;
  /** Who answers for it, so that its needs may be matched before it is verified. */
  readonly vouchedBy?: string;
  readonly demo?: boolean;
}

/** What became of it. */
export interface ImportAssociationOutcome {
  readonly associationId: string;
  readonly verification: Verification;
  readonly outcome: 'created' | 'updated' | 'unchanged';
}

/**
 * An organisation of a feed is found by its client id, then by its numbers, else created: unverified, without members.
 * One that is known keeps its own name and numbers; only a new voucher is added.
 */
export class ImportAssociation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly associations: AssociationRepository,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws those of `parseNumbers` and `readText` */
  async execute(actor: Actor, imported: ImportedAssociation): Promise<ImportAssociationOutcome> {
    const numbers = parseNumbers(imported);
    const name = readText(imported.name, { pointer: '/name', least: 2, most: 160, lines: 'one' });
    return this.work.run(actor, async (tx) => {
      const known = await this.find(tx, imported, numbers);
      if (!known) return this.create(tx, imported, { name, ...numbers });
      const { id: associationId, verification } = known;
      const vouchedBy = verification === 'suspended' ? null : (imported.vouchedBy ?? known.vouchedBy);
      if (vouchedBy === known.vouchedBy) return { associationId, verification, outcome: 'unchanged' };
      await this.associations.update(tx, { ...known, vouchedBy });
      return { associationId, verification, outcome: 'updated' };
    });
  }

  private async find(
    tx: Transaction,
    { source, clientId }: ImportedAssociation,
    numbers: Pick<Association, 'rna' | 'siren'>,
  ): Promise<Association | undefined> {
    const bySource = await this.associations.findBySource(tx, source, clientId);
    return bySource ?? this.associations.findByNumbers(tx, numbers);
  }

  private async create(
    tx: Transaction,
    imported: ImportedAssociation,
    identity: Pick<Association, 'name' | 'rna' | 'siren'>,
  ): Promise<ImportAssociationOutcome> {
    const { source, clientId, territory } = imported;
    const association: Association = {
      ...identity,
      id: this.ids.next(),
      hostedBy: null,
      territory,
      verification: 'unverified',
      vouchedBy: imported.vouchedBy ?? null,
      trusted: false,
      namedContact: null,
      volunteerInsurance: null,
      closures: [],
      authorisations: [],
      source: { name: source, clientId },
      demo: imported.demo ?? false,
      createdAt: this.clock.now(),
    };
    await this.associations.insert(tx, association);
    return { associationId: association.id, verification: 'unverified', outcome: 'created' };
  }
}
