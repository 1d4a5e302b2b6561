import type { EventName } from '@app/contracts';
import { conflict, Refusal } from '../errors/index.js';
import type { AlarmClocks, Ids, Outbox, Transaction } from '../events/index.js';
import type { Territories } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import type { Volunteer } from '../volunteers/index.js';
import { alarmsOf } from './offer-alarms.js';
import type { OfferRepository } from './offer-repository.js';
import type { Consent, Offer, OfferSource, OfferTerms } from './offer.js';

/** The fact that tells of a change of an offer. */
export type OfferEvent = Extract<EventName, `offer.${string}`>;

/** What an offer begins with. */
export interface OfferBeginning {
  readonly volunteer: Volunteer;
  readonly terms: OfferTerms;
  readonly source: OfferSource;
  readonly consent: Consent;
}

const mostLiving = 10;

/** What is seen of a home is kept for its host: of two homes nobody could tell which was visited. */
function refuseSecondHome({ home }: OfferTerms, living: readonly Offer[]): void {
  if (home && living.some(({ terms }) => terms.home))
    throw new Refusal('second-home', 'conflict', { pointer: '/home', wayOut: 'change-that-home' });
}

/**
 * The one door through which an offer begins and changes: the row is written, the clocks of its state are set and
 * all others cancelled, and the fact is told.
 */
export class OfferLife {
  constructor(
    private readonly offers: OfferRepository,
    private readonly territories: Territories,
    private readonly alarms: AlarmClocks,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Published when the person agreed, asleep until then. @throws too-many-offers, second-home */
  async begin(tx: Transaction, { volunteer, terms, source, consent }: OfferBeginning): Promise<Offer> {
    const living = await this.offers.livingOf(tx, volunteer.id);
    if (living.length >= mostLiving) throw conflict('too-many-offers', { most: mostLiving });
    refuseSecondHome(terms, living);
    const now = this.clock.now();
    const agreed = consent.manner !== 'pending';
    const offer: Offer = {
      id: this.ids.next(),
      volunteerId: volunteer.id,
      accountId: volunteer.accountId,
      territory: volunteer.territory,
      version: 1,
      state: agreed ? 'published' : 'asleep',
      stateReason: null,
      terms: this.withVehicleKey(terms),
      source,
      consent,
      publishedAt: agreed ? now : null,
      confirmedAt: agreed ? now : null,
      createdAt: now,
    };
    await this.offers.insert(tx, offer);
    await this.setAlarms(tx, offer);
    await this.tell(tx, agreed ? 'offer.published' : 'offer.consent-requested', offer);
    return offer;
  }

  /** Changes a locked offer. @throws second-home */
  async change(
    tx: Transaction,
    offer: Offer,
    changes: Partial<
      Pick<Offer, 'state' | 'stateReason' | 'terms' | 'consent' | 'confirmedAt' | 'publishedAt'>
    >,
    event: OfferEvent,
  ): Promise<Offer> {
    if (changes.terms?.home && !offer.terms.home) {
      const living = await this.offers.livingOf(tx, offer.volunteerId);
      refuseSecondHome(changes.terms, living);
    }
    const terms = this.withVehicleKey(changes.terms ?? offer.terms, offer.terms.vehicleKey);
    const changed: Offer = { ...offer, ...changes, terms, version: offer.version + 1 };
    await this.offers.save(tx, changed, this.clock.now());
    await this.setAlarms(tx, changed);
    await this.tell(tx, event, changed);
    return changed;
  }

  /** A locked offer stands, says its person: the question comes back later. */
  async confirm(tx: Transaction, offer: Offer): Promise<void> {
    const now = this.clock.now();
    const confirmed: Offer = { ...offer, confirmedAt: now };
    await this.offers.save(tx, confirmed, now);
    await this.setAlarms(tx, confirmed);
  }

  /** A paused or sleeping offer is matched from now on. */
  publish(tx: Transaction, offer: Offer, consent: Consent = offer.consent): Promise<Offer> {
    const now = this.clock.now();
    const published = {
      state: 'published',
      stateReason: null,
      consent,
      publishedAt: now,
      confirmedAt: now,
    } as const;
    return this.change(tx, offer, published, 'offer.published');
  }

  /** Deletes an offer that nobody agreed to. */
  async erase(tx: Transaction, offer: Offer): Promise<void> {
    await this.alarms.cancel(tx, offer.id);
    await this.offers.erase(tx, offer.id);
    await this.tell(tx, 'offer.closed', { ...offer, version: offer.version + 1 });
  }

  tell(tx: Transaction, name: OfferEvent, { id, version }: Offer): Promise<void> {
    return this.outbox.append(tx, { name, payload: { offerId: id, offerVersion: version } });
  }

  private async setAlarms(tx: Transaction, offer: Offer): Promise<void> {
    const territory = await this.territories.of(tx, offer.territory);
    await this.alarms.cancel(tx, offer.id);
    await this.alarms.set(tx, ...alarmsOf(offer, territory, this.clock.now()));
  }

  /** A vehicle keeps its key until its driver names another. */
  private withVehicleKey(terms: OfferTerms, before: string | null = null): OfferTerms {
    const vehicleKey = terms.vehicle && (terms.vehicleKey ?? before ?? this.ids.next());
    return { ...terms, vehicleKey };
  }
}
