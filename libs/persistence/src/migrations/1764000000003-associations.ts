import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Associations, their yearly authorisations and the days on which nobody answers. */
export class Associations1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table associations (
        id uuid primary key,
        name text not null,
        rna text unique,
        siren text unique,
        hosted_by uuid references associations,
        territory text not null,
        verification text not null default 'unverified' check (verification in ('unverified', 'verified', 'suspended')),
        verified_at timestamptz,
        verified_by uuid references accounts,
        vouched_by text,
        trusted boolean not null default false,
        named_contact uuid references accounts,
        volunteer_insurance text,
        source text,
        source_client_id text,
        demo boolean not null default false,
        created_at timestamptz not null
      );
      create unique index associations_by_source on associations (source, source_client_id) where source is not null;

      alter table roles add constraint roles_association foreign key (association_id) references associations;

      create table association_closures (
        association_id uuid not null references associations on delete cascade,
        closed_from date not null,
        closed_until date not null check (closed_until >= closed_from),
        primary key (association_id, closed_from)
      );

      create table association_authorisations (
        id uuid primary key,
        association_id uuid not null references associations on delete cascade,
        scope text not null check (scope in ('hosting', 'minors', 'health', 'legal')),
        named_professional text not null,
        insurance_seen_on date not null,
        valid_from date not null,
        valid_until date not null check (valid_until > valid_from),
        recorded_by uuid not null references accounts,
        recorded_at timestamptz not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table association_authorisations; drop table association_closures; alter table roles drop constraint roles_association; drop table associations;',
    );
  }
}
