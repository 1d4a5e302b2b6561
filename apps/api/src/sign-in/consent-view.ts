import { Injectable } from '@nestjs/common';
import type { KindCode } from '@app/contracts';
import { service, UnitOfWork } from '@app/domain/events';
import { query } from '@app/persistence';

/** What the page of a consent link shows of an imported offer. */
export interface ConsentView {
  readonly kinds: readonly KindCode[];
  /** The file did not say it, and no mission can be proposed without it. */
  readonly asksBirthDate: boolean;
  /** Name of the association from whose list it comes. */
  readonly listedBy: string | null;
}

@Injectable()
export class ConsentViews {
  constructor(private readonly work: UnitOfWork) {}

  /** Undefined when the offer no longer waits for an answer. */
  find(offerId: string): Promise<ConsentView | undefined> {
    return this.work.run(service, async (tx) => {
      const [row] = await query<ConsentView>(
        tx,
        `select o.kinds, v.born_on is null as "asksBirthDate", a.name as "listedBy"
           from offers o join volunteers v on v.id = o.volunteer_id
           left join associations a on a.id = o.listed_by where o.id = $1 and o.state = 'asleep'`,
        [offerId],
      );
      return row;
    });
  }
}
