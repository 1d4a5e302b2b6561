import type { Outbox, Transaction } from '../events/index.js';
import type { Clock } from '../time/index.js';
import type { NearMissRecords, NearMissSubject, StoredNearMisses } from './near-miss-records.js';

const minuteMs = 60_000;
/** A count that is older is made again when somebody looks; more often it would let readers watch single people. */
const freshForMs = 60 * minuteMs;
/** A question is put again when its answer has not come by then. */
const patienceMs = 2 * minuteMs;

/** The latest count, and whether a newer one is on its way. */
export interface NearMissAnswer {
  readonly stored: StoredNearMisses | undefined;
  readonly pending: boolean;
}

/** Reads the near misses of a need or an offer; when they are missing or out of date, the matcher is asked for them. */
export class AskNearMisses {
  constructor(
    private readonly records: NearMissRecords,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Transaction, subject: NearMissSubject, version: number): Promise<NearMissAnswer> {
    const now = this.clock.now();
    const stored = await this.records.read(tx, subject);
    if (stored && stored.version >= version && now.getTime() - stored.computedAt.getTime() < freshForMs)
      return { stored, pending: false };
    const since = new Date(now.getTime() - patienceMs);
    if (await this.records.want(tx, subject, now, since)) {
      await this.outbox.append(
        tx,
        subject.of === 'need'
          ? { name: 'need.near-misses-asked', payload: { needId: subject.id, needVersion: version } }
          : { name: 'offer.near-misses-asked', payload: { offerId: subject.id, offerVersion: version } },
      );
    }
    return { stored, pending: true };
  }
}
