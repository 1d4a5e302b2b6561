import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Coordinators who agreed that an adult guest may go to a home of men, as she herself asked, for a stay as it then was. */
export class MenOnlyHomes1764000000141 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table men_only_home_approvals (
        need_id uuid not null references needs on delete cascade,
        need_version integer not null,
        approved_by uuid not null references accounts,
        approved_at timestamptz not null,
        primary key (need_id, need_version, approved_by)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table men_only_home_approvals');
  }
}
