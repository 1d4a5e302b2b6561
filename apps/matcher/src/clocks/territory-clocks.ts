import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import { territoryById } from '@app/domain/territories';
import { AuditFairness } from '../routines/audit-fairness.js';
import { LearnFromAnswers } from '../routines/learn-from-answers.js';
import type { Routine } from '../routines/routines.js';
import { Routines } from '../routines/routines.js';
import type { Ring } from './ring.js';

/** The clocks whose subject is a territory: each is wound for its next time as it rings. */
@Injectable()
export class TerritoryClocks {
  constructor(
    private readonly routines: Routines,
    private readonly learnFromAnswers: LearnFromAnswers,
    private readonly auditFairness: AuditFairness,
  ) {}

  readonly rings = {
    'acceptance-learning': this.routine('acceptance-learning', (tx, territory) =>
      this.learnFromAnswers.execute(tx, territory),
    ),
    'fairness-audit': this.routine('fairness-audit', (tx, territory) =>
      this.auditFairness.execute(tx, territory),
    ),
  } satisfies Record<Routine, Ring>;

  private routine(name: Routine, work: (tx: Transaction, territory: string) => Promise<void>): Ring {
    return async (tx, { subjectId }) => {
      const territory = territoryById(subjectId);
      await this.routines.wind(tx, name, territory);
      await work(tx, territory.code);
    };
  }
}
