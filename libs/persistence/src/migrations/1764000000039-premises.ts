import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rooms lent, and what is asked of one. */
export class Premises1764000000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table offers add column premises jsonb;
      alter table needs add column premises jsonb;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table needs drop column premises; alter table offers drop column premises;
    `);
  }
}
