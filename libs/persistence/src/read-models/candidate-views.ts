import { Injectable } from '@nestjs/common';
import type { MatchState } from '@app/contracts';
import type { PersonActor } from '@app/domain/accounts';
import { UnitOfWork } from '@app/domain/events';
import { Clock } from '@app/domain/time';
import { query } from '../unit-of-work/index.js';
import { mayBeNamed } from './may-be-named.js';
import { NeedViews } from './need-views.js';

/**
 * One line of a need's top list. Nobody is shown without having agreed: until a volunteer says yes there is a `label`
 * and nothing else, and whether she was asked is the coordinator's to know.
 */
export interface CandidateView {
  readonly label: string;
  /** Q, in [0, 1]. */
  readonly fit: number;
  readonly explanation: unknown;
  readonly computedAt: Date;
  readonly matchId: string | null;
  readonly state: MatchState | null;
  readonly givenName: string | null;
}

/** The stored candidates of a need. */
@Injectable()
export class CandidateViews {
  constructor(
    private readonly work: UnitOfWork,
    private readonly needs: NeedViews,
    private readonly clock: Clock,
  ) {}

  /** The best first. @throws need-not-found, also for a stranger */
  ofNeed(reader: PersonActor, needId: string): Promise<readonly CandidateView[]> {
    return this.work.run(reader, async (tx) => {
      await this.needs.one(reader, needId);
      return query<CandidateView>(
        tx,
        `select upper(substr(md5(c.need_id::text || c.offer_id::text), 1, 6)) as label, c.fit, c.explanation,
           c.computed_at as "computedAt", m.id as "matchId", m.state,
           case when ${mayBeNamed('$2')} then k.given_name end as "givenName"
         from need_candidates c
         left join lateral (
           select * from matches where need_id = c.need_id and volunteer_id = c.volunteer_id
             and ($3 or accepted_at is not null) order by round desc limit 1
         ) m on true
         left join volunteers v on v.id = m.volunteer_id
         left join account_contacts k on k.account_id = v.account_id
         where c.need_id = $1 order by c.score desc, c.offer_id`,
        [needId, this.clock.now(), reader.kind === 'coordinator'],
      );
    });
  }
}
