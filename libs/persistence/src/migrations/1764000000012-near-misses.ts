import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was counted for a need that lacks people or an offer that finds no need; rows can be made again at any time. */
export class NearMisses1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table need_near_misses (
        need_id uuid primary key references needs on delete cascade,
        version integer,
        result jsonb,
        computed_at timestamptz,
        wanted_at timestamptz
      );
      create table offer_near_misses (
        offer_id uuid primary key references offers on delete cascade,
        version integer,
        result jsonb,
        computed_at timestamptz,
        wanted_at timestamptz
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table offer_near_misses; drop table need_near_misses;');
  }
}
