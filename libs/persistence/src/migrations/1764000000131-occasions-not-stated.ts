import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Needs of interpreting posted before the occasion was asked for: nobody is asked for them until it is stated, so they go
 * back to the coordinators, with one task an association and week, and their associations see that they wait.
 */
export class OccasionsNotStated1764000000131 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      with sent_back as (
        update needs set moderation = 'pending'
          where kind = 'interpreting' and everyday_occasion is null and listing = 'matched' and state = 'published'
            and moderation = 'approved'
          returning id, association_id, territory, first_session_at,
            date_trunc('week', coalesce(published_at, created_at) at time zone time_zone)::date as monday)
      insert into tasks (id, territory, kind, grade, key, association_id, need_id, occurrences, opened_at)
        select gen_random_uuid(), territory, 'need-to-moderate',
            case when min(first_session_at) < now() + interval '72 hours' then 'urgent' else 'normal' end,
            'need-to-moderate:' || association_id || ':' || monday, association_id, (array_agg(id order by id))[1], count(*), now()
          from sent_back group by territory, association_id, monday
        on conflict (territory, key) where closed_at is null do nothing;
    `);
  }

  /** What was sent back stays with the coordinators: nobody stated the occasion meanwhile. */
  async down(): Promise<void> {}
}
