import type { Roles } from '../accounts/index.js';
import { notFound } from '../errors/index.js';
import type { Actor, Transaction } from '../events/index.js';
import type { Offer } from './offer.js';

/**
 * Whether the actor may decide about an offer: its person, a coordinator of its territory, or the service. Strangers
 * learn nothing, not even that the offer exists.
 * @throws offer-not-found
 */
export async function requireStandingOnOffer(
  tx: Transaction,
  roles: Roles,
  actor: Actor,
  offer: Offer,
): Promise<void> {
  const stands =
    actor.kind === 'service' ||
    (actor.kind === 'volunteer' && actor.accountId === offer.accountId) ||
    (actor.kind === 'coordinator' &&
      (await roles.holds(tx, actor.accountId, { role: 'coordinator', territory: offer.territory })));
  if (!stands) throw notFound('offer-not-found');
}
