import type { EventName } from '../events/index.js';
import type { QueueName } from '../queues.js';

/** An order to a worker: the queue that carries it, the app whose worker obeys, and what it asks. */
export interface JobDefinition {
  readonly queue: QueueName;
  readonly app: 'matcher' | 'notifier';
  readonly meaning: string;
}

/** Every job of the service, by name. */
export const jobs = {
  'match-offer': {
    queue: 'offers',
    app: 'matcher',
    meaning: 'Bring the lists of the needs up to date with an offer',
  },
  'retire-offer': {
    queue: 'offers',
    app: 'matcher',
    meaning: 'End what was asked of an offer that sleeps or is over',
  },
  'near-misses-of-offer': {
    queue: 'offers',
    app: 'matcher',
    meaning: 'Count the needs that one limit of an offer keeps away',
  },
  'match-need': {
    queue: 'needs',
    app: 'matcher',
    meaning: 'Bring the list of a need up to date',
  },
  'staff-need': { queue: 'needs', app: 'matcher', meaning: 'Decide whom to ask now, and ask' },
  'near-misses-of-need': {
    queue: 'needs',
    app: 'matcher',
    meaning: 'Count who fits a need but for time, frequency, distance or level',
  },
  'retire-need': { queue: 'needs', app: 'matcher', meaning: 'End what a closed need has asked' },
  'refill-need': {
    queue: 'decisions',
    app: 'matcher',
    meaning: 'Give a free place to the waiting list, or ask the next',
  },
  'plan-batch': {
    queue: 'batches',
    app: 'matcher',
    meaning: 'Choose for many needs at a time whom to ask, and keep the plan',
  },
  'ask-from-batch': {
    queue: 'needs',
    app: 'matcher',
    meaning: 'Ask the people whom a batch chose for a need',
  },
  'ring-clock': { queue: 'clocks', app: 'matcher', meaning: 'Do what was planned for this moment' },
  'plan-messages': {
    queue: 'notifications',
    app: 'notifier',
    meaning: 'Decide who is told of an event, in which words, and when',
  },
  'send-message': {
    queue: 'notifications',
    app: 'notifier',
    meaning: 'Hand one message to its provider, at most once',
  },
} as const satisfies Record<string, JobDefinition>;

export type JobName = keyof typeof jobs;

/** What a queue carries: the outbox row that caused the job, and the event's thin payload. */
export interface JobData {
  readonly outboxId: string;
  readonly event: EventName;
  readonly version: number;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The id of a job: the same event never makes the same job twice. */
export const jobId = (outboxId: string, job: JobName): string => `ob-${outboxId}-${job}`;
