import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Settings of a territory get a version to edit on, and a record of who changed what and when. */
export class Steering1764000000202 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table territory_settings add column version integer not null default 1;

      create table territory_setting_changes (
        id uuid primary key,
        territory text not null,
        version integer not null,
        setting text not null,
        before text not null,
        after text not null,
        changed_at timestamptz not null,
        changed_by uuid references accounts on delete set null
      );
      create index territory_setting_changes_latest on territory_setting_changes (territory, id desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table territory_setting_changes; alter table territory_settings drop column version;',
    );
  }
}
