import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The room that vehicles have, and that trips take. */
export class Vehicles1764000000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table offers add column vehicle jsonb;
      alter table needs add column vehicle jsonb;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table needs drop column vehicle; alter table offers drop column vehicle;
    `);
  }
}
