import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Batches with what they would ask beside what the waves would, and the subject of each territory's clock. */
export class Batches1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table batch_schedules (
        territory text primary key,
        id uuid not null unique
      );

      create table batches (
        id uuid primary key,
        territory text not null,
        origin text not null check (origin in ('clock', 'coordinator')),
        requested_by uuid references accounts on delete set null,
        mode text not null check (mode in ('dry-run', 'apply')),
        state text not null check (state in ('requested', 'planned', 'applied')),
        started_at timestamptz not null,
        planned_at timestamptz,
        applied_at timestamptz,
        engine_version text,
        needs integer,
        edges integer,
        chosen integer,
        certificate_gap double precision,
        solver text check (solver in ('auction', 'coarse-auction', 'greedy')),
        seconds real,
        present text
      );
      create index batches_of_territory on batches (territory, id desc);

      create table batch_pairs (
        batch_id uuid not null references batches on delete cascade,
        need_id uuid not null references needs on delete cascade,
        offer_id uuid not null references offers on delete cascade,
        volunteer_id uuid not null references volunteers on delete cascade,
        by_batch boolean not null,
        by_waves boolean not null,
        price real,
        margin real,
        primary key (batch_id, need_id, offer_id),
        check (by_batch or by_waves)
      );
      create index batch_pairs_of_need on batch_pairs (need_id);
      create index batch_pairs_of_offer on batch_pairs (offer_id);
      create index batch_pairs_of_volunteer on batch_pairs (volunteer_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table batch_pairs; drop table batches; drop table batch_schedules;');
  }
}
