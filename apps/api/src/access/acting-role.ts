import type { PolicyRole, Who } from '@app/contracts';
import type { PersonActor, Role, SignedIn } from '@app/domain/accounts';
import { HttpProblem } from '../http/problems/http-problem.js';

const actorKinds: Record<PolicyRole, PersonActor['kind']> = {
  volunteer: 'volunteer',
  'association-member': 'association',
  coordinator: 'coordinator',
};

/**
 * The role that a request is made in: the one asked for by `X-Acting-As`, else the first of the policy that is held.
 * `(['volunteer', 'coordinator'], roles of a coordinator)` acts as coordinator; `(['volunteer'], the same)` is refused.
 * @throws role-not-held
 */
export function actingRole(
  who: Extract<Who, 'signed-in' | readonly PolicyRole[]>,
  { accountId, roles }: SignedIn,
  asked: string | undefined,
): PersonActor {
  const held = roles.map(({ role }: Role): PolicyRole => role);
  const allowed: readonly PolicyRole[] = who === 'signed-in' ? [...held, 'volunteer'] : who;
  const role = allowed.find(
    (one) => (asked === undefined || one === asked) && (who === 'signed-in' || held.includes(one)),
  );
  if (!role) throw new HttpProblem(403, 'role-not-held');
  return { kind: actorKinds[role], accountId };
}
