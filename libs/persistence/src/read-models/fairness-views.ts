import { Injectable } from '@nestjs/common';
import type { PersonActor } from '@app/domain/accounts';
import { UnitOfWork } from '@app/domain/events';
import type { FairnessAudit } from '@app/domain/fairness';
import { query } from '../unit-of-work/index.js';
import { coordinatedBy } from './coordinated-by.js';

/** Half a year of weeks. */
const mostShown = 26;

/** The audits of the territories that the reader coordinates, the newest first. */
@Injectable()
export class FairnessViews {
  constructor(private readonly work: UnitOfWork) {}

  of(reader: PersonActor): Promise<readonly FairnessAudit[]> {
    return this.work.run(reader, (tx) =>
      query<FairnessAudit>(
        tx,
        `select id, territory, made_at as "madeAt", report from fairness_audits
           where territory in ${coordinatedBy('$1')} order by made_at desc, id limit $2`,
        [reader.accountId, mostShown],
      ),
    );
  }
}
