import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who wrote down that a guest asked for a home of men: that account may not agree to it as well. Nobody knows it of the
 * requests on record, which have to be made again.
 */
export class WhoAskedForMenOnlyHomes1764000000211 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table needs add column men_only_home_asked_by uuid references accounts;
      update needs set stay = stay || '{"menOnlyHomeAsked": false}' where stay is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table needs drop column men_only_home_asked_by');
  }
}
