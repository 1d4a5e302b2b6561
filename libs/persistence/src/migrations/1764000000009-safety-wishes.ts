import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Stated safety wishes. Those of volunteers stand in a table of their own: one gate reads it, and whoever reads
 * volunteers does not come across it.
 */
export class SafetyWishes1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table volunteer_safety (
        volunteer_id uuid primary key references volunteers on delete cascade,
        gender text check (gender in ('woman', 'man', 'other')),
        wish text check (wish in ('woman', 'man'))
      );
      create trigger volunteer_safety_touch after insert or update or delete on volunteer_safety
        for each row execute function touch_volunteer();

      alter table needs add column safety_wish text check (safety_wish in ('woman', 'man'));
      alter table needs add column person_gender text check (person_gender in ('woman', 'man', 'other'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table needs drop column person_gender; alter table needs drop column safety_wish;
      drop table volunteer_safety;
    `);
  }
}
