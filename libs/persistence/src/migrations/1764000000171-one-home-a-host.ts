import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A host has one living offer with a home: of those on record, the one that she put up last. */
export class OneHomeAHost1764000000171 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update offers o set home = null
        where home is not null and state not in ('withdrawn', 'closed') and exists (
          select from offers later where later.volunteer_id = o.volunteer_id and later.home is not null
            and later.state not in ('withdrawn', 'closed') and (later.created_at, later.id) > (o.created_at, o.id));
      create unique index offers_one_home on offers (volunteer_id)
        where home is not null and state not in ('withdrawn', 'closed');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index offers_one_home');
  }
}
