import type { Roles } from '../accounts/index.js';
import { conflict, forbidden, notFound } from '../errors/index.js';
import type { Actor, Transaction } from '../events/index.js';
import type { Association } from './association.js';

/** Whether the actor may decide for a territory: one of its coordinators, or the service. */
export async function isCoordinatorOf(
  tx: Transaction,
  roles: Roles,
  actor: Actor,
  territory: string,
): Promise<boolean> {
  if (actor.kind === 'service') return true;
  return actor.kind === 'coordinator' && roles.holds(tx, actor.accountId, { role: 'coordinator', territory });
}

/** @throws `not-coordinator` */
export async function requireCoordinator(
  tx: Transaction,
  roles: Roles,
  actor: Actor,
  territory: string,
): Promise<void> {
  if (!(await isCoordinatorOf(tx, roles, actor, territory))) throw forbidden('not-coordinator');
}

/**
 * Whether the actor may act for the association: a member, a coordinator of its territory, or the service. Strangers
 * do not learn that it exists.
 */
export async function mayActFor(
  tx: Transaction,
  roles: Roles,
  actor: Actor,
  association: Pick<Association, 'id' | 'territory'>,
): Promise<boolean> {
  if (actor.kind !== 'association') return isCoordinatorOf(tx, roles, actor, association.territory);
  return roles.holds(tx, actor.accountId, { role: 'association-member', associationId: association.id });
}

/** @throws `association-not-found` */
export async function requireMember(
  tx: Transaction,
  roles: Roles,
  actor: Actor,
  association: Pick<Association, 'id' | 'territory'>,
): Promise<void> {
  if (!(await mayActFor(tx, roles, actor, association))) throw notFound('association-not-found');
}

/** @throws `association-not-verified`, `association-suspended` */
export function requireVerified({ verification }: Pick<Association, 'verification'>): void {
  if (verification === 'suspended') throw conflict('association-suspended', {}, 'ask-coordinator');
  if (verification !== 'verified') throw conflict('association-not-verified', {}, 'wait-for-verification');
}
