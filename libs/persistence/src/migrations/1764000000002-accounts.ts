import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, their contact data (a table of its own), roles, links, sign-in sessions and request keys. */
export class Accounts1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table accounts (
        id uuid primary key,
        locale text not null default 'fr',
        status text not null default 'active' check (status in ('active', 'disabled', 'erased')),
        demo boolean not null default false,
        created_at timestamptz not null,
        invitations_muted_at timestamptz
      );

      create table account_contacts (
        account_id uuid primary key references accounts on delete cascade,
        email text not null,
        email_key text not null unique,
        email_verified_at timestamptz,
        email_disabled_at timestamptz,
        email_disabled_reason text,
        phone text,
        given_name text not null,
        family_name_sealed bytea
      );

      create table roles (
        id uuid primary key,
        account_id uuid not null references accounts on delete cascade,
        role text not null check (role in ('volunteer', 'association-member', 'coordinator')),
        association_id uuid,
        territory text,
        granted_at timestamptz not null,
        granted_by uuid references accounts,
        revoked_at timestamptz,
        check ((role = 'association-member') = (association_id is not null)),
        check ((role = 'coordinator') = (territory is not null))
      );
      create unique index roles_held on roles (account_id, role, association_id, territory) nulls not distinct
        where revoked_at is null;
      create index roles_of_association on roles (association_id) where revoked_at is null;

      create table links (
        id uuid primary key,
        purpose text not null check (purpose in ('sign-in', 'verify-address', 'offer-consent', 'answer', 'attendance', 'reconfirm', 'unsubscribe')),
        account_id uuid not null references accounts on delete cascade,
        subject_id uuid,
        secret_hash bytea not null unique,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index links_of_account on links (account_id, purpose, created_at);
      create index links_of_subject on links (subject_id) where used_at is null;

      create table login_sessions (
        id uuid primary key,
        account_id uuid not null references accounts on delete cascade,
        secret_hash bytea not null unique,
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz
      );
      create index login_sessions_of_account on login_sessions (account_id) where revoked_at is null;

      create table idempotency_keys (
        account_id uuid not null,
        key text not null,
        route text not null,
        body_hash bytea not null,
        status integer not null,
        response jsonb,
        created_at timestamptz not null,
        primary key (account_id, key)
      );
      create index idempotency_keys_by_age on idempotency_keys (created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table idempotency_keys; drop table login_sessions; drop table links; drop table roles; drop table account_contacts; drop table accounts;',
    );
  }
}
