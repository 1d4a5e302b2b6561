import type {
  EventDefinition,
  EventName,
  FieldType,
  JobDefinition,
  JobName,
  QueueName,
} from '@app/contracts';
import { events, jobs, queues, subscriptions } from '@app/contracts';

type Json = { readonly [key: string]: unknown };

/** The AsyncAPI 3.0 document of the queues: every channel, job and event, straight from the contracts. */
export function asyncApiDocument(version: string): Json {
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Trait d’union: queues',
      version,
      description:
        'What travels between the processes. A message carries identifiers, versions and codes only; the consumer reads the present state from the database.',
    },
    defaultContentType: 'application/json',
    channels: mapEntries(queues, (name, { meaning }) => [
      name,
      {
        address: name,
        description: meaning,
        messages: Object.fromEntries(
          jobsOf(name).map((job) => [job, { $ref: `#/components/messages/${job}` }]),
        ),
      },
    ]),
    operations: mapEntries(jobs, (name, { app, queue, meaning }) => [
      `${app}-${name}`,
      {
        action: 'receive',
        summary: meaning,
        channel: { $ref: `#/channels/${queue}` },
        messages: [{ $ref: `#/channels/${queue}/messages/${name}` }],
      },
    ]),
    components: {
      messages: mapEntries(jobs, (name, { meaning }) => [
        name,
        { name, summary: meaning, payload: jobSchema(name) },
      ]),
      schemas: mapEntries(events, (name, event) => [name, eventSchema(event)]),
    },
  };
}

function jobsOf(queue: QueueName): readonly JobName[] {
  return entriesOf(jobs)
    .filter(([, job]) => job.queue === queue)
    .map(([name]) => name);
}

/** A job's payload: one variant for each event that gives it. */
function jobSchema(job: JobName): Json {
  const causes = entriesOf(subscriptions)
    .filter(([, given]) => (given as readonly JobName[]).includes(job))
    .map(([event]) => event);
  return {
    oneOf: causes.map((event) => ({
      type: 'object',
      required: ['outboxId', 'event', 'version', 'payload'],
      properties: {
        outboxId: { type: 'string', format: 'uuid' },
        event: { const: event },
        version: { const: events[event].version },
        payload: { $ref: `#/components/schemas/${event}` },
      },
    })),
  };
}

function eventSchema(event: EventDefinition): Json {
  return {
    type: 'object',
    description: event.meaning,
    required: Object.keys(event.fields),
    properties: Object.fromEntries(
      Object.entries(event.fields).map(([name, type]) => [name, fieldSchema(type)]),
    ),
  };
}

function fieldSchema(type: FieldType): Json {
  if (type === 'integer') return { type: 'integer' };
  if (type === 'uuid') return { type: 'string', format: 'uuid' };
  if (type === 'instant') return { type: 'string', format: 'date-time' };
  return { enum: type };
}

function entriesOf<K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(record) as [K, V][];
}

function mapEntries<
  K extends EventName | JobName | QueueName,
  V extends EventDefinition | JobDefinition | { meaning: string },
>(record: Readonly<Record<K, V>>, entry: (key: K, value: V) => readonly [string, Json]): Json {
  return Object.fromEntries(entriesOf(record).map(([key, value]) => entry(key, value)));
}
