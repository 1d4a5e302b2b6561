import type { Roles } from '../accounts/index.js';
import { forbidden, invalid } from '../errors/index.js';
import type { Actor, Ids, UnitOfWork } from '../events/index.js';
import type { AuthorisationScope } from '../safeguarding/index.js';
import { authorisationScopes, readText } from '../safeguarding/index.js';
import type { Clock } from '../time/index.js';
import { addDays, parseCalendarDate } from '../time/index.js';
import type { AssociationRepository } from './association-repository.js';
import type { Authorisation } from './association.js';
import { requireCoordinator } from './standing.js';

/** Authorisations are yearly. */
const longestDays = 366;

/** What a coordinator saw; nothing of it is checked yet. */
export interface RecordAuthorisationCommand {
  readonly associationId: string;
  readonly scope: unknown;
  readonly namedProfessional: unknown;
  readonly insuranceSeenOn: unknown;
  readonly validFrom: unknown;
  readonly validUntil: unknown;
}

/** A coordinator records that an association may ask for hosting, minors, health or legal help, for at most a year. */
export class RecordAuthorisation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly associations: AssociationRepository,
    private readonly roles: Roles,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws `association-not-found`, `not-coordinator`, `scope-unknown`, `date-invalid`, `dates-inverted`,
   * `authorisation-too-long`, `insurance-seen-later`, those of `readText`
   */
  async execute(actor: Actor, command: RecordAuthorisationCommand): Promise<Authorisation> {
    const authorisation: Authorisation = { id: this.ids.next(), ...parseAuthorisation(command) };
    return this.work.run(actor, async (tx) => {
      const { id, territory } = await this.associations.lock(tx, command.associationId);
      await requireCoordinator(tx, this.roles, actor, territory);
      if (actor.kind === 'service') throw forbidden('not-coordinator');
      await this.associations.addAuthorisation(tx, id, authorisation, actor.accountId, this.clock.now());
      return authorisation;
    });
  }
}

function parseAuthorisation(command: RecordAuthorisationCommand): Omit<Authorisation, 'id'> {
  const scope = authorisationScopes.find((known): known is AuthorisationScope => known === command.scope);
  if (!scope) throw invalid('scope-unknown', '/scope');
  const validFrom = parseCalendarDate(command.validFrom, '/validFrom');
  const validUntil = parseCalendarDate(command.validUntil, '/validUntil');
  const insuranceSeenOn = parseCalendarDate(command.insuranceSeenOn, '/insuranceSeenOn');
  if (validUntil <= validFrom) throw invalid('dates-inverted', '/validUntil');
  if (validUntil > addDays(validFrom, longestDays)) {
    throw invalid('authorisation-too-long', '/validUntil', { mostDays: longestDays });
  }
  if (insuranceSeenOn > validUntil) throw invalid('insurance-seen-later', '/insuranceSeenOn');
  const name = { pointer: '/namedProfessional', least: 2, most: 120, lines: 'one' } as const;
  const namedProfessional = readText(command.namedProfessional, name);
  return { scope, namedProfessional, insuranceSeenOn, validFrom, validUntil };
}
