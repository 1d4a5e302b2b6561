import type { AccountRegistry, AccountRepository, PersonInput } from '../accounts/index.js';
import { parsePerson } from '../accounts/index.js';
import { conflict, invalid } from '../errors/index.js';
import type { Transaction, UnitOfWork } from '../events/index.js';
import { service } from '../events/index.js';
import type { Territories } from '../territories/index.js';
import type { CalendarDate, Clock } from '../time/index.js';
import { localDate, parseCalendarDate } from '../time/index.js';
import type { VolunteerRegistry } from '../volunteers/index.js';
import { parseBirthDate } from '../volunteers/index.js';
import type { OfferLife } from './offer-life.js';
import type { OfferRepository } from './offer-repository.js';
import type { Consent, Offer, OfferSource } from './offer.js';
import type { OfferInput } from './parse-offer-draft.js';
import { parseOfferDraft } from './parse-offer-draft.js';

/**
 * A row of a file. `attestation`: the association answers for it that, on that day, the person agreed to be contacted,
 * had accepted the charter and was reached at this address.
 */
export interface ImportOfferCommand {
  readonly territory: string;
  readonly person: PersonInput & { readonly bornOn?: string | undefined };
  readonly offer: OfferInput;
  readonly source?: 'import' | 'seed';
  /** The association from whose list the row comes. */
  readonly listedBy?: string | undefined;
  readonly attestation?: { readonly associationId: string; readonly on: string } | undefined;
}

/**
 * An offer comes from a file. Without an attestation it sleeps: one mail says who holds the data, from whom and why,
 * and 30 days of silence erase it.
 */
export class ImportOffer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registry: AccountRegistry,
    private readonly accounts: AccountRepository,
    private readonly volunteers: VolunteerRegistry,
    private readonly offers: OfferRepository,
    private readonly territories: Territories,
    private readonly life: OfferLife,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws offer-already-imported, date-in-future, territory-unknown, volunteer-elsewhere, and those of a person,
   * a date of birth and `parseOfferDraft`
   */
  async execute(command: ImportOfferCommand): Promise<Pick<Offer, 'id' | 'state'>> {
    const person = parsePerson(command.person, '/person');
    return this.work.run(service, async (tx) => {
      const territory = await this.territories.of(tx, command.territory);
      const now = this.clock.now();
      const today = localDate(now, territory.timeZone);
      const terms = parseOfferDraft(command.offer, territory, today);
      const consent = readConsent(command, today, now);
      const attested = consent.manner === 'attested';
      const bornOn =
        command.person.bornOn === undefined
          ? undefined
          : parseBirthDate(command.person.bornOn, today, '/person/bornOn');
      const { account } = await this.registry.findOrOpen(tx, person);
      const declaration = { territory: territory.code, bornOn, charterAccepted: attested };
      if (attested) await this.accounts.markVerified(tx, account.id, now);
      const volunteer = await this.volunteers.findOrMake(tx, account, declaration, service);
      const source: OfferSource = {
        name: command.source ?? 'import',
        enteredBy: null,
        listedBy: command.listedBy ?? command.attestation?.associationId ?? null,
      };
      await this.refuseTwice(tx, volunteer.id, source);
      const offer = await this.life.begin(tx, { volunteer, terms, source, consent });
      return { id: offer.id, state: offer.state };
    });
  }

  private async refuseTwice(tx: Transaction, volunteerId: string, { name }: OfferSource): Promise<void> {
    const living = await this.offers.livingOf(tx, volunteerId);
    const before = living.find(({ source }) => source.name === name);
    if (before) throw conflict('offer-already-imported', { offerId: before.id });
  }
}

function readConsent({ attestation }: ImportOfferCommand, today: CalendarDate, now: Date): Consent {
  if (!attestation) return { manner: 'pending' };
  const attestedOn = parseCalendarDate(attestation.on, '/attestation/on');
  if (attestedOn > today) throw invalid('date-in-future', '/attestation/on');
  return { manner: 'attested', at: now, attestedBy: attestation.associationId, attestedOn };
}
