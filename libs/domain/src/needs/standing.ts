import type { Roles } from '../accounts/index.js';
import { mayActFor } from '../associations/index.js';
import { notFound } from '../errors/index.js';
import type { Actor, Transaction } from '../events/index.js';
import type { Need } from './need.js';

/**
 * Whether the actor decides about the need: a member of its association, a coordinator of its territory, the service.
 * Strangers learn nothing, not even that it exists.
 * @throws `need-not-found`
 */
export async function requireStanding(
  tx: Transaction,
  roles: Roles,
  actor: Actor,
  { associationId: id, territory }: Pick<Need, 'associationId' | 'territory'>,
): Promise<void> {
  if (!(await mayActFor(tx, roles, actor, { id, territory }))) throw notFound('need-not-found');
}
