import type { Roles } from '../accounts/index.js';
import { notFound } from '../errors/index.js';
import type { Actor, Transaction } from '../events/index.js';
import type { Volunteer } from './volunteer.js';

/**
 * Whether the actor may change what a volunteer says: the volunteer, a coordinator of the territory, or the service.
 * Strangers learn nothing, not even that the volunteer exists.
 * @throws volunteer-not-found
 */
export async function requireStandingOnVolunteer(
  tx: Transaction,
  roles: Roles,
  actor: Actor,
  volunteer: Volunteer,
): Promise<void> {
  const stands =
    actor.kind === 'service' ||
    (actor.kind === 'volunteer' && actor.accountId === volunteer.accountId) ||
    (actor.kind === 'coordinator' &&
      (await roles.holds(tx, actor.accountId, { role: 'coordinator', territory: volunteer.territory })));
  if (!stands) throw notFound('volunteer-not-found');
}
