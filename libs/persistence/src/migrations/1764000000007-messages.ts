import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ledger of messages, coordinators' tasks and the settings that a territory changes. */
export class Messages1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table messages (
        id uuid primary key,
        kind text not null,
        account_id uuid not null references accounts on delete cascade,
        cause_id uuid not null references outbox,
        refs jsonb not null,
        solicitation boolean not null,
        urgent boolean not null default false,
        state text not null default 'planned'
          check (state in ('planned', 'sending', 'sent', 'cancelled', 'failed', 'unknown')),
        due_at timestamptz not null,
        lease_until timestamptz,
        attempts smallint not null default 0,
        sent_at timestamptz,
        provider_ref text,
        outcome text,
        created_at timestamptz not null,
        unique (cause_id, kind, account_id)
      );
      create index messages_of_account on messages (account_id, created_at desc);
      create index messages_unsent on messages (due_at) where state in ('planned', 'sending');
      create unique index messages_by_provider_ref on messages (provider_ref) where provider_ref is not null;

      create table tasks (
        id uuid primary key,
        territory text not null,
        kind text not null,
        grade text not null check (grade in ('information', 'normal', 'urgent')),
        key text not null,
        association_id uuid references associations,
        need_id uuid references needs,
        match_id uuid references matches,
        offer_id uuid references offers,
        account_id uuid references accounts,
        occurrences integer not null default 1,
        opened_at timestamptz not null,
        due_at timestamptz,
        closed_at timestamptz,
        closed_by uuid references accounts,
        outcome text
      );
      create unique index tasks_open on tasks (territory, key) where closed_at is null;
      create index tasks_by_due on tasks (territory, due_at) where closed_at is null;

      create table territory_settings (
        territory text primary key,
        settings jsonb not null,
        updated_at timestamptz not null,
        updated_by uuid references accounts
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table territory_settings; drop table tasks; drop table messages;');
  }
}
