import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an invitation was decided on, kept to learn from its answer, and the fits made of such answers. */
export class Learning1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table invitations add column facts jsonb;

      create table acceptance_models (
        id uuid primary key,
        territory text not null,
        engine_version text not null,
        fitted_at timestamptz not null,
        verdict text not null check (verdict in ('usable', 'too-few-answers', 'not-calibrated', 'not-better')),
        features text[] not null,
        coefficients double precision[] not null check (cardinality(coefficients) = cardinality(features)),
        metrics jsonb not null
      );
      create index acceptance_models_latest on acceptance_models (territory, engine_version, fitted_at desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table acceptance_models; alter table invitations drop column facts;');
  }
}
