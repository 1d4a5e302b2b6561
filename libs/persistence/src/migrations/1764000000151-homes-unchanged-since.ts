import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Homes are dated from when their place, room or adults last changed. Nobody knows it of those on record: they are dated
 * today, and have to be seen again.
 */
export class HomesUnchangedSince1764000000151 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update offers set home = (home - 'adultsSince') || jsonb_build_object('unchangedSince', current_date::text)
        where home is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update offers set home = (home - 'unchangedSince') || jsonb_build_object('adultsSince', current_date::text)
        where home is not null;
    `);
  }
}
