import type { Actor } from '../events/index.js';

/** An actor with an account: anybody but the service itself. */
export type PersonActor = Extract<Actor, { readonly accountId: string }>;
