import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Homes that hosts open, stays that are asked for, and the one stay at a time for which a host is asked. A stay belongs
 * to no wave: its need is `shortlisted`.
 */
export class Hosting1764000000111 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table offers add column home jsonb;
      alter table needs add column stay jsonb;
      alter table needs drop constraint needs_listing_check;
      alter table needs add constraint needs_listing_check
        check (listing in ('matched', 'listed-only', 'shortlisted'));
      alter table needs add constraint needs_stay_shortlisted
        check ((stay is not null) = (listing = 'shortlisted'));

      create table hosting_dossiers (
        need_id uuid not null references needs on delete cascade,
        offer_id uuid not null references offers on delete cascade,
        volunteer_id uuid not null references volunteers on delete cascade,
        opened_by uuid not null references accounts,
        opened_at timestamptz not null,
        expires_at timestamptz not null,
        closed_at timestamptz,
        primary key (need_id, offer_id, opened_at),
        constraint hosting_dossiers_one_a_host exclude using gist (
          volunteer_id with =, tstzrange(opened_at, expires_at) with &&) where (closed_at is null),
        constraint hosting_dossiers_one_a_stay exclude using gist (
          need_id with =, tstzrange(opened_at, expires_at) with &&) where (closed_at is null)
      );
      create trigger hosting_dossiers_touch after insert or update or delete on hosting_dossiers
        for each row execute function touch_volunteer();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table hosting_dossiers;
      alter table needs drop constraint needs_stay_shortlisted;
      alter table needs drop constraint needs_listing_check;
      alter table needs add constraint needs_listing_check check (listing in ('matched', 'listed-only'));
      alter table needs drop column stay; alter table offers drop column home;
    `);
  }
}
