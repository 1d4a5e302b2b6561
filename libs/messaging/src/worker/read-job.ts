import type { JobData, JobName } from '@app/contracts';
import { events, readPayload } from '@app/contracts';
import type { InboxKey } from '@app/persistence';
import { UnreadableJob } from '../failure-policy/index.js';
import type { EventOf } from './job-handler.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The inbox row that a queued job stands for.
 * @throws UnreadableJob `malformed-job` when the queue holds something that no relay of ours put there
 */
export function readKey(name: string, data: unknown): InboxKey {
  const { outboxId } = (typeof data === 'object' && data !== null ? data : {}) as Partial<JobData>;
  if (typeof outboxId !== 'string' || !uuid.test(outboxId) || !/^[a-z]+(-[a-z]+)*$/.test(name)) {
    throw new UnreadableJob('malformed-job');
  }
  // A name that this version does not know stays a key, so that its row becomes a dead letter.
  return { outboxId, job: name as JobName };
}

/**
 * The event of a queued job. The version before the current one is accepted too, for the minutes of a deployment:
 * so a new version may drop fields or codes, and adds a field one version before anybody reads it.
 * @throws UnreadableJob `unknown-event` or `unknown-version`
 * @throws InvalidPayload
 */
export function readEvent(data: JobData): EventOf<JobName> {
  const { event: name, version, payload } = data;
  if (typeof name !== 'string' || !Object.hasOwn(events, name)) throw new UnreadableJob('unknown-event');
  const current = events[name];
  if (version !== current.version && version !== current.version - 1) {
    throw new UnreadableJob('unknown-version');
  }
  return { name, payload: readPayload(current.fields, payload) } as EventOf<JobName>;
}
