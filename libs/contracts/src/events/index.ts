import { accountEvents } from './account-events.js';
import { associationEvents } from './association-events.js';
import { batchEvents } from './batch-events.js';
import type { EventDefinition } from './event-definition.js';
import type { PayloadOf } from './fields.js';
import { matchNoticeEvents, matchStateEvents } from './match-events.js';
import { needEvents } from './need-events.js';
import { offerEvents } from './offer-events.js';
import { serviceEvents } from './service-events.js';

/** Every event of the service, by name. */
export const events = {
  ...accountEvents,
  ...associationEvents,
  ...offerEvents,
  ...needEvents,
  ...matchStateEvents,
  ...matchNoticeEvents,
  ...batchEvents,
  ...serviceEvents,
} as const satisfies Record<string, EventDefinition>;

export type EventName = keyof typeof events;

/** The payload of an event. */
export type EventPayload<N extends EventName> = PayloadOf<(typeof events)[N]['fields']>;

/** An event ready to be written: its name and payload belong together. */
export type DomainEvent = {
  [N in EventName]: { readonly name: N; readonly payload: EventPayload<N> };
}[EventName];

export { InvalidPayload, readPayload } from './fields.js';
export type { Fields, FieldType, PayloadOf } from './fields.js';
export type { Aggregate, EventDefinition } from './event-definition.js';
