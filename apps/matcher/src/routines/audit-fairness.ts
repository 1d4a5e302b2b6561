import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import { Ids } from '@app/domain/events';
import { FairnessAudits } from '@app/domain/fairness';
import { Tasks } from '@app/domain/supervision';
import { Clock } from '@app/domain/time';
import { auditFairness, SeededRandomness, textHash } from '@app/matching';

/**
 * Measures how needs and volunteers of a territory fared, keeps the audit, raises the needs of groups that are served less,
 * and tells the coordinators of each group in breach.
 */
@Injectable()
export class AuditFairness {
  constructor(
    private readonly audits: FairnessAudits,
    private readonly tasks: Tasks,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Transaction, territory: string): Promise<void> {
    const madeAt = this.clock.now();
    const facts = await this.audits.facts(tx, territory, madeAt);
    const seed = textHash(`${territory}/${madeAt.toISOString()}`);
    const { report, deficits } = auditFairness(facts, new SeededRandomness(seed));
    await this.audits.keep(tx, { id: this.ids.next(), territory, madeAt, report }, deficits);
    const found = [...report.needs, ...report.volunteers].flatMap(({ dimension, breached }) =>
      breached.map((group) => `${dimension}:${group}`),
    );
    if (report.bilingual.alarm) found.push('bilingual');
    for (const about of found) {
      await this.tasks.open(tx, { territory, kind: 'fairness-breach', about, grade: 'normal', refs: {} });
    }
  }
}
