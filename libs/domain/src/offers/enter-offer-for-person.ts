import type { AccountRegistry, PersonActor, PersonInput, Role, Roles, WaysIn } from '../accounts/index.js';
import { parsePerson } from '../accounts/index.js';
import type { AssociationRepository } from '../associations/index.js';
import { requireVerified } from '../associations/index.js';
import { forbidden, invalid } from '../errors/index.js';
import type { Transaction, UnitOfWork } from '../events/index.js';
import type { Territories } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import { localDate } from '../time/index.js';
import type { VolunteerRegistry } from '../volunteers/index.js';
import { parseBirthDate } from '../volunteers/index.js';
import type { OfferLife } from './offer-life.js';
import type { OfferInput } from './parse-offer-draft.js';
import { parseOfferDraft } from './parse-offer-draft.js';

/** What somebody at the counter or on the phone said, and that they agreed to it and to the charter. */
export interface EnterOfferCommand {
  readonly territory: string;
  /** For a member of an association: which one. */
  readonly associationId?: string | undefined;
  readonly channel: 'counter' | 'phone';
  readonly person: PersonInput & { readonly bornOn?: string | undefined };
  readonly consentSpoken: boolean;
  readonly charterAccepted: boolean;
  readonly offer: OfferInput;
}

/**
 * A coordinator or a member of an association enters an offer for a person, whose spoken agreement is recorded with
 * who heard it and when. The person gets a mail; nobody signs in until the address is verified. The answer does not
 * tell whether the person was known; names that are known stay.
 */
export class EnterOfferForPerson {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRegistry,
    private readonly volunteers: VolunteerRegistry,
    private readonly associations: AssociationRepository,
    private readonly roles: Roles,
    private readonly territories: Territories,
    private readonly waysIn: WaysIn,
    private readonly life: OfferLife,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws consent-missing, charter-not-accepted, staff-only, territory-unknown, volunteer-elsewhere,
   * too-many-offers, second-home, association-not-verified, association-suspended, and those of a person, a date of
   * birth and `parseOfferDraft`
   */
  async execute(actor: PersonActor, command: EnterOfferCommand): Promise<{ readonly offerId: string }> {
    if (!command.consentSpoken) throw invalid('consent-missing', '/consentSpoken');
    if (!command.charterAccepted) throw invalid('charter-not-accepted', '/charterAccepted');
    const person = parsePerson(command.person, '/person');
    return this.work.run(actor, async (tx) => {
      const territory = await this.territories.of(tx, command.territory);
      await this.requireStaff(tx, actor, command);
      const now = this.clock.now();
      const today = localDate(now, territory.timeZone);
      const terms = parseOfferDraft(command.offer, territory, today);
      const { account } = await this.accounts.findOrOpen(tx, person);
      const declaration = {
        territory: territory.code,
        bornOn:
          command.person.bornOn === undefined
            ? undefined
            : parseBirthDate(command.person.bornOn, today, '/person/bornOn'),
        charterAccepted: true,
      };
      const volunteer = await this.volunteers.findOrMake(tx, account, declaration, actor);
      const source = { name: command.channel, enteredBy: actor.accountId } as const;
      const consent = { manner: 'spoken', at: now } as const;
      const { id } = await this.life.begin(tx, { volunteer, terms, source, consent });
      if (!account.emailVerifiedAt) await this.waysIn.send(tx, account);
      return { offerId: id };
    });
  }

  /** A coordinator of the territory, or a member of one of its verified associations. */
  private async requireStaff(
    tx: Transaction,
    actor: PersonActor,
    { territory, associationId }: EnterOfferCommand,
  ): Promise<void> {
    const ofAssociation = actor.kind === 'association' && associationId !== undefined;
    const role: Role = ofAssociation
      ? { role: 'association-member', associationId }
      : { role: 'coordinator', territory };
    if (!(await this.roles.holds(tx, actor.accountId, role))) throw forbidden('staff-only');
    if (!ofAssociation) return;
    const association = await this.associations.get(tx, associationId);
    if (association.territory !== territory) throw forbidden('staff-only');
    requireVerified(association);
  }
}
