import type { PersonActor, SignedIn } from '@app/domain/accounts';
import type { Request } from 'express';

/** What the guard has found out about a request. */
export interface Access {
  readonly signedIn?: SignedIn;
  readonly actor?: PersonActor;
}

/** A request that has passed the guard. */
export interface AccessRequest extends Request {
  access?: Access;
}

/** The acting person. Only routes whose policy asks for somebody signed in have one: another is a fault of ours. */
export function actorOf(request: AccessRequest): PersonActor {
  const actor = request.access?.actor;
  if (!actor) throw new TypeError('the policy of this route lets in people who are not signed in');
  return actor;
}

/** The session behind the request, by the same rule. */
export function signedInOf(request: AccessRequest): SignedIn {
  const signedIn = request.access?.signedIn;
  if (!signedIn) throw new TypeError('the policy of this route lets in people who are not signed in');
  return signedIn;
}
