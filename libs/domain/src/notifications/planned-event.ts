import type { EventName, EventPayload, subscriptions } from '@app/contracts';

/** The events of which somebody may have to be told. */
export type PlannedEventName = {
  [N in EventName]: 'plan-messages' extends (typeof subscriptions)[N][number] ? N : never;
}[EventName];

/** One of them with its payload: `event.name` tells which. */
export type PlannedEvent = {
  [N in PlannedEventName]: { readonly name: N; readonly payload: EventPayload<N> };
}[PlannedEventName];

/** The names that begin with `prefix.`. */
export type PlannedEventOf<Prefix extends string> = Extract<PlannedEventName, `${Prefix}.${string}`>;
