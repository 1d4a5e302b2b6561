import { placeHoldingStates } from '@app/contracts';
import { matchTransitions } from '@app/domain/matches';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Matches with their one transition table, invitations, places, bookings and the derived top list of each need. */
export class Matches1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists btree_gist;

      create table match_transition_rules (
        from_state text not null,
        to_state text not null,
        actor text not null,
        primary key (from_state, to_state, actor)
      );

      create table matches (
        id uuid primary key,
        need_id uuid not null references needs,
        offer_id uuid not null references offers,
        volunteer_id uuid not null references volunteers,
        need_version integer not null,
        round smallint not null default 1,
        state text not null,
        transition integer not null,
        reason text,
        actor_kind text not null,
        actor_id uuid,
        origin text not null check (origin in ('wave', 'application', 'coordinator')),
        engine_version text not null,
        score real not null,
        explanation jsonb not null,
        created_at timestamptz not null,
        state_since timestamptz not null,
        accepted_at timestamptz,
        confirmed_at timestamptz,
        ended_at timestamptz,
        answer_due_at timestamptz,
        asked_again_at timestamptz,
        no_show_reported_at timestamptz,
        unique (need_id, offer_id, round)
      );
      create unique index matches_ongoing on matches (need_id, volunteer_id)
        where state in ('proposed', 'invited', 'accepted', 'waiting', 'awaiting-approval', 'confirmed', 'in-progress');
      create index matches_of_offer on matches (offer_id);
      create index matches_of_volunteer on matches (volunteer_id, state_since desc);
      create index matches_by_state on matches (state, state_since desc);

      create table match_transitions (
        match_id uuid not null references matches on delete cascade,
        number integer not null,
        from_state text,
        to_state text not null,
        actor_kind text not null,
        actor_id uuid,
        reason text,
        at timestamptz not null,
        primary key (match_id, number)
      );

      create function guard_match_transition() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          if new.state <> 'proposed' or new.transition <> 1 then
            raise exception 'match-transition-refused' using errcode = 'TU001', detail = '-> ' || new.state;
          end if;
        elsif new.state is distinct from old.state then
          if new.transition <> old.transition + 1 or not exists (
            select 1 from match_transition_rules
              where from_state = old.state and to_state = new.state and actor = new.actor_kind
          ) then
            raise exception 'match-transition-refused' using errcode = 'TU001',
              detail = old.state || ' -> ' || new.state || ' by ' || new.actor_kind;
          end if;
        else
          return new;
        end if;
        return new;
      end $$;
      create trigger matches_guard before insert or update on matches
        for each row execute function guard_match_transition();

      create function record_match_transition() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' or new.state is distinct from old.state then
          insert into match_transitions (match_id, number, from_state, to_state, actor_kind, actor_id, reason, at)
            values (new.id, new.transition, case when tg_op = 'INSERT' then null else old.state end,
              new.state, new.actor_kind, new.actor_id, new.reason, new.state_since);
          if new.state not in (${placeHoldingStates.map((state) => `'${state}'`).join(', ')}) then
            if new.state <> 'completed' then
              update places set match_id = null, confirmed = false where match_id = new.id;
            end if;
            update bookings set released = true where match_id = new.id and not released;
          end if;
        end if;
        return null;
      end $$;
      create trigger matches_record after insert or update on matches
        for each row execute function record_match_transition();

      create table places (
        need_id uuid not null references needs on delete cascade,
        ordinal smallint not null,
        option smallint not null check (option between 1 and 3),
        match_id uuid unique references matches on delete set null,
        confirmed boolean not null default false,
        primary key (need_id, ordinal, option),
        check (match_id is not null or not confirmed)
      );
      create unique index places_confirmed on places (need_id, ordinal) where confirmed;
      create index places_free on places (need_id, option, ordinal) where match_id is null;

      create table bookings (
        match_id uuid not null references matches on delete cascade,
        session_id uuid not null references sessions on delete cascade,
        volunteer_id uuid not null references volunteers on delete cascade,
        during tstzrange not null,
        released boolean not null default false,
        primary key (match_id, session_id),
        constraint bookings_no_overlap exclude using gist (volunteer_id with =, during with &&) where (not released)
      );
      create index bookings_of_session on bookings (session_id) where not released;

      create table waves (
        id uuid primary key,
        need_id uuid not null references needs on delete cascade,
        number integer not null,
        planned_at timestamptz not null,
        size integer not null,
        expected_acceptances real not null,
        engine_version text not null,
        unique (need_id, number)
      );

      create table invitations (
        id uuid primary key,
        match_id uuid not null references matches on delete cascade,
        volunteer_id uuid not null references volunteers on delete cascade,
        wave_id uuid references waves,
        round smallint not null,
        channel text not null default 'mail' check (channel in ('mail')),
        propensity real not null,
        acceptance real not null,
        created_at timestamptz not null,
        sent_at timestamptz,
        expires_at timestamptz,
        answered_at timestamptz,
        answer text check (answer in ('yes', 'no')),
        closed_at timestamptz
      );
      create unique index invitations_one_open on invitations (volunteer_id) where closed_at is null;
      create index invitations_of_match on invitations (match_id);
      create index invitations_of_volunteer on invitations (volunteer_id, created_at desc);

      create table need_candidates (
        need_id uuid not null references needs on delete cascade,
        offer_id uuid not null references offers on delete cascade,
        volunteer_id uuid not null,
        score real not null,
        fit real not null,
        acceptance real not null,
        explanation jsonb not null,
        engine_version text not null,
        computed_at timestamptz not null,
        primary key (need_id, offer_id)
      );
      create index need_candidates_of_offer on need_candidates (offer_id, score desc);

      create table attendances (
        match_id uuid not null references matches on delete cascade,
        session_id uuid references sessions on delete cascade,
        side text not null check (side in ('volunteer', 'association')),
        answer text not null,
        answered_at timestamptz not null,
        unique nulls not distinct (match_id, session_id, side)
      );

      create table contact_reads (
        id uuid primary key,
        match_id uuid not null references matches,
        account_id uuid not null references accounts,
        at timestamptz not null
      );

      create trigger matches_touch after insert or update of state on matches
        for each row execute function touch_volunteer();
      create trigger invitations_touch after insert or update on invitations
        for each row execute function touch_volunteer();
      create trigger bookings_touch after insert or update on bookings
        for each row execute function touch_volunteer();
      create trigger places_touch after update on places for each row execute function touch_need();
    `);
    for (const { from, to, by } of matchTransitions) {
      for (const actor of by) {
        await runner.query(
          'insert into match_transition_rules (from_state, to_state, actor) values ($1, $2, $3)',
          [from, to, actor],
        );
      }
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table contact_reads; drop table attendances; drop table need_candidates; drop table invitations; drop table waves;
      drop table bookings; drop table places; drop table match_transitions; drop table matches;
      drop function record_match_transition; drop function guard_match_transition; drop table match_transition_rules;
    `);
  }
}
