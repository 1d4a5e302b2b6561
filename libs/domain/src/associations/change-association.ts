import type { Roles } from '../accounts/index.js';
import { invalid } from '../errors/index.js';
import type { Actor, UnitOfWork } from '../events/index.js';
import type { AssociationRepository } from './association-repository.js';
import type { Association } from './association.js';
import { parseInsurance } from './parse-association.js';
import { requireMember } from './standing.js';

/** What an association may change of itself; what is absent stays. */
export interface ChangeAssociationCommand {
  readonly associationId: string;
  /** Account of the person whom confirmed volunteers reach: one of its members. */
  readonly namedContact?: string;
  readonly volunteerInsurance?: unknown;
}

/** A member names another contact, or says how volunteers are insured. */
export class ChangeAssociation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly associations: AssociationRepository,
    private readonly roles: Roles,
  ) {}

  /** @throws `association-not-found`, `contact-not-member`, those of `parseInsurance` */
  execute(actor: Actor, command: ChangeAssociationCommand): Promise<Association> {
    return this.work.run(actor, async (tx) => {
      const association = await this.associations.lock(tx, command.associationId);
      await requireMember(tx, this.roles, actor, association);
      const { namedContact = association.namedContact, volunteerInsurance = association.volunteerInsurance } =
        command;
      const member = { role: 'association-member', associationId: association.id } as const;
      if (namedContact !== null && !(await this.roles.holds(tx, namedContact, member))) {
        throw invalid('contact-not-member', '/namedContact');
      }
      const changed = {
        ...association,
        namedContact,
        volunteerInsurance: parseInsurance(volunteerInsurance),
      };
      await this.associations.update(tx, changed);
      return changed;
    });
  }
}
