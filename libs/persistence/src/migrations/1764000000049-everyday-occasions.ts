import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether interpreting is for an everyday occasion, as its association states; null for other kinds. */
export class EverydayOccasions1764000000049 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table needs add column everyday_occasion boolean');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table needs drop column everyday_occasion');
  }
}
