import type { Roles } from '../accounts/index.js';
import { notFound } from '../errors/index.js';
import type { Actor, Transaction } from '../events/index.js';
import type { Match } from './match.js';

/**
 * Whether the actor is a party of the match: its volunteer, a member of its association, a coordinator of its
 * territory, or the service. Strangers learn nothing, not even that the match exists.
 * @throws match-not-found
 */
export async function requireStanding(
  tx: Transaction,
  roles: Roles,
  actor: Actor,
  match: Match,
): Promise<void> {
  const stands =
    actor.kind === 'service' ||
    (actor.kind === 'volunteer' && actor.accountId === match.volunteerAccountId) ||
    (actor.kind === 'association' &&
      (await roles.holds(tx, actor.accountId, {
        role: 'association-member',
        associationId: match.associationId,
      }))) ||
    (actor.kind === 'coordinator' &&
      (await roles.holds(tx, actor.accountId, { role: 'coordinator', territory: match.territory })));
  if (!stands) throw notFound('match-not-found');
}
