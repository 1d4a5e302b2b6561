import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A batch may fail, and those that nobody carried out are found by age. */
export class FailedBatches1764000000201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table batches drop constraint batches_state_check,
        add constraint batches_state_check check (state in ('requested', 'planned', 'applied', 'failed'));
      create index batches_unapplied on batches (territory, started_at) where state <> 'applied';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index batches_unapplied;
      delete from batches where state = 'failed';
      alter table batches drop constraint batches_state_check,
        add constraint batches_state_check check (state in ('requested', 'planned', 'applied'));
    `);
  }
}
