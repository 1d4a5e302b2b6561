import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Needs, their sites, sessions and places. */
export class Needs1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table needs (
        id uuid primary key,
        association_id uuid not null references associations,
        version integer not null default 1,
        state text not null check (state in ('draft', 'published', 'withdrawn', 'closed')),
        moderation text not null default 'pending' check (moderation in ('pending', 'approved', 'refused')),
        moderation_reason text,
        listing text not null default 'matched' check (listing in ('matched', 'listed-only')),
        kind text,
        tier smallint,
        minimum_age smallint,
        title text not null,
        description text not null,
        territory text not null,
        time_zone text not null,
        remote boolean not null default false,
        district text,
        lon double precision,
        lat double precision,
        schedule jsonb not null,
        flexible boolean not null default false,
        minimum_sessions smallint,
        languages jsonb not null default '[]',
        helpful_languages text[] not null default '{}',
        french_level text,
        literacy boolean not null default false,
        required_skills text[] not null default '{}',
        useful_skills text[] not null default '{}',
        duration_minutes integer check (duration_minutes > 0),
        items jsonb not null default '[]',
        audience jsonb,
        place_count smallint not null check (place_count between 1 and 500),
        minors_present text not null default 'unknown' check (minors_present in ('yes', 'no', 'unknown')),
        setting text not null,
        one_to_one boolean not null default false,
        handles_papers boolean not null default false,
        named_adult boolean not null default false,
        crisis boolean not null default false,
        hold_until timestamptz,
        first_session_at timestamptz,
        last_session_at timestamptz,
        unmet_at timestamptz,
        source text not null default 'self',
        source_client_id text,
        application_url text,
        listing_reason text,
        case_reference text,
        close_reason text,
        published_by uuid references accounts,
        published_at timestamptz,
        confirmed_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        check (listing = 'listed-only' or (kind is not null and tier is not null and minimum_age is not null)),
        check (remote or listing = 'listed-only' or (lon is not null and lat is not null))
      );
      create index needs_of_association on needs (association_id, created_at desc);
      create index needs_open on needs (kind) where state = 'published';
      create unique index needs_by_source on needs (source, source_client_id) where source_client_id is not null;

      create table need_sites (
        need_id uuid primary key references needs on delete cascade,
        label text,
        street text,
        postal_code text not null,
        city text not null,
        access_note text,
        contact_note text
      );

      create table sessions (
        id uuid primary key,
        need_id uuid not null references needs on delete cascade,
        starts_at timestamptz not null,
        ends_at timestamptz not null check (ends_at > starts_at),
        state text not null default 'planned' check (state in ('planned', 'cancelled')),
        unique (need_id, starts_at)
      );
      create index sessions_by_start on sessions (starts_at) where state = 'planned';

      create table need_touches (
        need_id uuid not null,
        xid xid8 not null default pg_current_xact_id(),
        touched_at timestamptz not null default now(),
        primary key (xid, need_id)
      );
      create index need_touches_by_age on need_touches (touched_at);

      create function touch_need() returns trigger language plpgsql as $$
      begin
        insert into need_touches (need_id)
          select coalesce((changed ->> 'need_id')::uuid, (changed ->> 'id')::uuid)
            from (select to_jsonb(coalesce(new, old)) as changed) as row_changed
          on conflict do nothing;
        return null;
      end $$;
      create trigger needs_touch after insert or update or delete on needs for each row execute function touch_need();
      create trigger sessions_touch after insert or update or delete on sessions
        for each row execute function touch_need();

      create function touch_needs_of_association() returns trigger language plpgsql as $$
      begin
        insert into need_touches (need_id)
          select n.id from needs n, (select to_jsonb(coalesce(new, old)) as changed) as row_changed
            where n.state = 'published'
              and n.association_id = coalesce((changed ->> 'association_id')::uuid, (changed ->> 'id')::uuid)
          on conflict do nothing;
        return null;
      end $$;
      create trigger associations_touch after update of verification, vouched_by on associations
        for each row execute function touch_needs_of_association();
      create trigger association_authorisations_touch after insert or update or delete on association_authorisations
        for each row execute function touch_needs_of_association();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger association_authorisations_touch on association_authorisations;
      drop trigger associations_touch on associations; drop function touch_needs_of_association;
      drop table sessions; drop table need_sites; drop table needs;
      drop function touch_need; drop table need_touches;
    `);
  }
}
