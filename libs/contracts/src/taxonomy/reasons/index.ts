import type { MatchEnd } from '../match-states.js';
import * as association from './association-reasons.js';
import * as coordinator from './coordinator-reasons.js';
import * as service from './service-reasons.js';
import * as volunteer from './volunteer-reasons.js';

/** The ends of a match that carry a reason: all but `completed`. */
export type ReasonedEnd = Exclude<MatchEnd, 'completed'>;

/** Who may give a reason; `service` is the machine itself, when a deadline passed or a gate closed. */
export type ReasonGiver = 'volunteer' | 'association' | 'coordinator' | 'service';

/**
 * For every end that carries a reason: who may bring it about, and the closed list that each chooses from. An
 * end without an entry for somebody is not theirs to bring about.
 */
export const reasonsBy = {
  declined: { volunteer: volunteer.declineReasons, coordinator: volunteer.declineReasons },
  expired: { service: service.expireReasons },
  refused: { association: association.refuseReasons },
  released: { service: service.releaseReasons },
  rejected: { coordinator: coordinator.rejectReasons },
  withdrawn: { service: service.withdrawReasons },
  superseded: { service: service.supersedeReasons },
  cancelled: {
    volunteer: volunteer.volunteerCancelReasons,
    association: association.associationCancelReasons,
    coordinator: coordinator.coordinatorCancelReasons,
    service: service.serviceCancelReasons,
  },
  'no-show': { association: association.noShowReasons },
  'ended-early': {
    volunteer: volunteer.volunteerEndReasons,
    association: association.associationEndReasons,
    coordinator: coordinator.coordinatorCancelReasons,
    service: service.serviceEndReasons,
  },
  'association-absent': {
    volunteer: volunteer.associationAbsentReasons,
    coordinator: volunteer.associationAbsentReasons,
  },
} as const satisfies Record<ReasonedEnd, Partial<Record<ReasonGiver, readonly string[]>>>;

type ListsOf<T> = T extends T ? T[keyof T] : never;

/** The reasons of an end, whoever gives them. */
export type MatchReason<E extends ReasonedEnd = ReasonedEnd> =
  ListsOf<(typeof reasonsBy)[E]> extends infer L ? (L extends readonly (infer R)[] ? R : never) : never;

/** The reasons that an end may carry, whoever gives them, each once. */
export const reasonsFor = Object.fromEntries(
  Object.entries(reasonsBy).map(([end, lists]) => [end, [...new Set(Object.values(lists).flat())]]),
) as unknown as { readonly [E in ReasonedEnd]: readonly MatchReason<E>[] };

/**
 * Whether somebody may bring an end about with a reason: `('declined', 'volunteer', 'too-far')` yes,
 * `('declined', 'service', …)` no.
 */
export function mayGive(end: ReasonedEnd, giver: ReasonGiver, reason: string): boolean {
  const lists: Partial<Record<ReasonGiver, readonly string[]>> = reasonsBy[end];
  return lists[giver]?.includes(reason) ?? false;
}

export * from './association-reasons.js';
export * from './coordinator-reasons.js';
export * from './service-reasons.js';
export * from './volunteer-reasons.js';
