import type { Roles } from '../accounts/index.js';
import { invalid } from '../errors/index.js';
import type { Actor, Ids, Outbox, Transaction, UnitOfWork } from '../events/index.js';
import type { Tasks } from '../supervision/index.js';
import type { Territories } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import type { AssociationRepository } from './association-repository.js';
import type { Association } from './association.js';
import type { AssociationDraft, AssociationInput } from './parse-association.js';
import { parseAssociation } from './parse-association.js';

/** Who registers what: the account becomes the association's first member and its named contact. */
export interface RegisterAssociationCommand extends AssociationInput {
  readonly memberAccountId: string;
  readonly territory: string;
  readonly demo?: boolean;
}

/** An association joins, unverified: it can prepare everything and publish nothing until a coordinator has looked. */
export class RegisterAssociation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly associations: AssociationRepository,
    private readonly roles: Roles,
    private readonly tasks: Tasks,
    private readonly territories: Territories,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws those of `parseAssociation`; `association-already-known`, `host-not-verified`, `territory-unknown` */
  async execute(actor: Actor, command: RegisterAssociationCommand): Promise<Association> {
    const draft = parseAssociation(command);
    return this.work.run(actor, async (tx) => {
      const { code: territory } = await this.territories.of(tx, command.territory);
      await this.checkHost(tx, draft);
      const association: Association = {
        ...draft,
        id: this.ids.next(),
        territory,
        verification: 'unverified',
        vouchedBy: null,
        trusted: false,
        namedContact: command.memberAccountId,
        closures: [],
        authorisations: [],
        source: null,
        demo: command.demo ?? false,
        createdAt: this.clock.now(),
      };
      const associationId = association.id;
      await this.associations.insert(tx, association);
      const member = { role: 'association-member', associationId } as const;
      await this.roles.grant(tx, command.memberAccountId, member, actor);
      await this.tasks.open(tx, {
        territory,
        kind: 'association-to-verify',
        about: associationId,
        grade: 'normal',
        refs: { associationId },
      });
      await this.outbox.append(tx, { name: 'association.registered', payload: { associationId } });
      return association;
    });
  }

  private async checkHost(tx: Transaction, { hostedBy }: AssociationDraft): Promise<void> {
    if (hostedBy === null) return;
    const host = await this.associations.find(tx, hostedBy);
    if (host?.verification !== 'verified') throw invalid('host-not-verified', '/hostedBy');
  }
}
