import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is the same for a whole list leaves its lines: the factor of the need gets a row of its own, with the serial of the
 * list's last writing. The score is no longer indexed, so that a new one leaves the indexes as they are.
 */
export class NeedLists1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create sequence need_list_serial;
      create table need_lists (
        need_id uuid primary key references needs on delete cascade,
        need_factor double precision not null,
        serial bigint not null
      ) with (fillfactor = 80);
      create index need_lists_by_serial on need_lists (serial);

      drop index need_candidates_of_offer;
      alter table need_candidates alter column score type double precision
        using score / coalesce((explanation #>> '{needFactor,factor}')::double precision, 1);
      alter table need_candidates set (fillfactor = 80);
      create index need_candidates_of_offer on need_candidates (offer_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index need_candidates_of_offer;
      alter table need_candidates reset (fillfactor);
      alter table need_candidates alter column score type real;
      create index need_candidates_of_offer on need_candidates (offer_id, score desc);
      drop table need_lists;
      drop sequence need_list_serial;
    `);
  }
}
