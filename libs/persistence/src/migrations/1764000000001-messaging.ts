import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Outbox, inbox and clocks: PostgreSQL is the truth, a queue is disposable. */
export class Messaging1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outbox (
        id uuid primary key,
        event text not null,
        version integer not null,
        aggregate text not null,
        aggregate_id uuid not null,
        payload jsonb not null,
        occurred_at timestamptz not null
      );
      create index outbox_of_aggregate on outbox (aggregate_id, occurred_at);

      create table inbox (
        outbox_id uuid not null references outbox on delete cascade,
        job text not null,
        queue text not null,
        created_at timestamptz not null default now(),
        enqueued_at timestamptz,
        processed_at timestamptz,
        starts integer not null default 0,
        dead_at timestamptz,
        error_code text,
        primary key (outbox_id, job)
      );
      create index inbox_to_enqueue on inbox (created_at) where enqueued_at is null;
      create index inbox_unprocessed on inbox (enqueued_at) where processed_at is null and dead_at is null;
      create index inbox_dead on inbox (dead_at) where dead_at is not null and processed_at is null;

      create table clocks (
        id uuid primary key,
        kind text not null,
        subject_id uuid not null,
        detail_id uuid,
        due_at timestamptz not null,
        fired_at timestamptz,
        cancelled_at timestamptz
      );
      create unique index clocks_running on clocks (kind, subject_id, detail_id) nulls not distinct
        where fired_at is null and cancelled_at is null;
      create index clocks_due on clocks (due_at) where fired_at is null and cancelled_at is null;
      create index clocks_of_subject on clocks (subject_id) where fired_at is null and cancelled_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table clocks; drop table inbox; drop table outbox;');
  }
}
