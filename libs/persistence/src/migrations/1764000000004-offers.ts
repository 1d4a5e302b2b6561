import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Volunteers, what was checked about them, whom they do not work with, and their offers. */
export class Offers1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table volunteers (
        id uuid primary key,
        account_id uuid not null unique references accounts on delete cascade,
        territory text not null,
        born_on date,
        identity_declared_at timestamptz,
        charter_accepted_at timestamptz,
        confidentiality_accepted_at timestamptz,
        on_call boolean not null default false,
        max_concurrent smallint not null default 2 check (max_concurrent between 1 and 20),
        paused_until timestamptz,
        muted_kinds text[] not null default '{}',
        created_at timestamptz not null
      );

      create table proofs (
        id uuid primary key,
        volunteer_id uuid not null references volunteers on delete cascade,
        kind text not null,
        association_id uuid references associations,
        skill text,
        seen_on date not null,
        seen_by uuid not null references accounts,
        valid_until date,
        revoked_at timestamptz,
        check ((kind = 'skill-certificate') = (skill is not null))
      );
      create index proofs_of_volunteer on proofs (volunteer_id) where revoked_at is null;

      create table blocks (
        volunteer_id uuid not null references volunteers on delete cascade,
        association_id uuid not null references associations on delete cascade,
        created_at timestamptz not null,
        primary key (volunteer_id, association_id)
      );

      create table offers (
        id uuid primary key,
        volunteer_id uuid not null references volunteers on delete cascade,
        version integer not null default 1,
        state text not null check (state in ('asleep', 'published', 'paused', 'withdrawn', 'closed')),
        territory text not null,
        kinds text[] not null,
        anything_useful boolean not null default false,
        languages jsonb not null default '[]',
        skills text[] not null default '{}',
        availability jsonb not null,
        remote boolean not null default false,
        postal_code text not null,
        district text not null,
        lon double precision not null,
        lat double precision not null,
        max_travel_km double precision not null check (max_travel_km > 0 and max_travel_km <= 100),
        weekly_minutes integer check (weekly_minutes > 0),
        source text not null check (source in ('self', 'counter', 'phone', 'import', 'seed')),
        entered_by uuid references accounts,
        listed_by uuid references associations,
        consent_manner text not null check (consent_manner in ('self', 'spoken', 'attested', 'mail', 'pending')),
        consent_at timestamptz,
        consent_attested_by uuid references associations,
        consent_attested_on date,
        close_reason text,
        published_at timestamptz,
        confirmed_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        check ((state = 'asleep') or consent_manner <> 'pending' or state in ('closed', 'withdrawn'))
      );
      create index offers_of_volunteer on offers (volunteer_id);

      create table volunteer_touches (
        volunteer_id uuid not null,
        deleted_offer_id uuid,
        xid xid8 not null default pg_current_xact_id(),
        touched_at timestamptz not null default now()
      );
      create index volunteer_touches_by_xid on volunteer_touches (xid);
      create index volunteer_touches_by_age on volunteer_touches (touched_at);

      create function touch_volunteer() returns trigger language plpgsql as $$
      begin
        insert into volunteer_touches (volunteer_id, deleted_offer_id)
          select coalesce((changed ->> 'volunteer_id')::uuid, (changed ->> 'id')::uuid),
              case when tg_table_name = 'offers' and tg_op = 'DELETE' then (changed ->> 'id')::uuid end
            from (select to_jsonb(coalesce(new, old)) as changed) as row_changed;
        return null;
      end $$;
      create trigger offers_touch after insert or update or delete on offers
        for each row execute function touch_volunteer();
      create trigger volunteers_touch after update on volunteers for each row execute function touch_volunteer();
      create trigger proofs_touch after insert or update or delete on proofs
        for each row execute function touch_volunteer();
      create trigger blocks_touch after insert or delete on blocks for each row execute function touch_volunteer();

      create function touch_volunteer_of_account() returns trigger language plpgsql as $$
      begin
        insert into volunteer_touches (volunteer_id)
          select id from volunteers
            where account_id = coalesce((to_jsonb(new) ->> 'account_id')::uuid, (to_jsonb(new) ->> 'id')::uuid);
        return null;
      end $$;
      create trigger accounts_touch after update of status, invitations_muted_at on accounts
        for each row execute function touch_volunteer_of_account();
      create trigger account_contacts_touch after update of email_verified_at, email_disabled_at on account_contacts
        for each row execute function touch_volunteer_of_account();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger account_contacts_touch on account_contacts; drop trigger accounts_touch on accounts;
      drop function touch_volunteer_of_account;
      drop table offers; drop table blocks; drop table proofs; drop table volunteers;
      drop function touch_volunteer; drop table volunteer_touches;
    `);
  }
}
