import type { JobDefinition } from '@app/contracts';
import type { QueueStore } from './backend/queue-store.js';

/** Which part of the service a process, or a Nest context, is. */
export interface MessagingOptions extends QueueStore {
  /** Whose jobs are done here; `api` and `cli` do none. */
  readonly app: JobDefinition['app'] | 'api' | 'cli';
  /** Relay, sweep and tick by itself; true unless said. A test that drives them by hand says false. */
  readonly background?: boolean | undefined;
  /** How long one run of a job may take; 30 seconds unless said. */
  readonly jobTimeoutMs?: number | undefined;
  /** Age after which an open job is looked for in its queue; 4 seconds unless said. */
  readonly staleAfterSeconds?: number | undefined;
}

export const MESSAGING_OPTIONS = Symbol('MessagingOptions');
