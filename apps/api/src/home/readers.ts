import type { PersonActor, Role, SignedIn } from '@app/domain/accounts';
import { Refusal } from '@app/domain/errors';

const kinds: Record<Role['role'], PersonActor['kind']> = {
  volunteer: 'volunteer',
  'association-member': 'association',
  coordinator: 'coordinator',
};

/** The person in each of their roles. */
export function actorsOf({ accountId, roles }: SignedIn): readonly PersonActor[] {
  return [...new Set(roles.map(({ role }) => kinds[role]))].map((kind) => ({ kind, accountId }));
}

/** Something with the role in which it was seen. */
export interface Seen<T> {
  readonly as: PersonActor;
  readonly what: T;
}

/** What the first of the roles sees that sees it at all; undefined when none does. */
export async function firstToSee<T>(
  actors: readonly PersonActor[],
  read: (actor: PersonActor) => Promise<T>,
): Promise<Seen<T> | undefined> {
  for (const as of actors) {
    try {
      return { as, what: await read(as) };
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'not-found') throw error;
    }
  }
  return undefined;
}
