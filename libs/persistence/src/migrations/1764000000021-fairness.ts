import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The history of fairness audits, and by how much each group of needs is served less, as the latest found. */
export class Fairness1764000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table fairness_audits (
        id uuid primary key,
        territory text not null,
        made_at timestamptz not null,
        report jsonb not null
      );
      create index fairness_audits_latest on fairness_audits (territory, made_at desc);

      create table fairness_deficits (
        territory text not null,
        dimension text not null check (dimension in ('district', 'association', 'language', 'kind', 'tier')),
        subject text not null,
        deficit double precision not null check (deficit > 0 and deficit <= 1),
        breached_until timestamptz,
        audited_at timestamptz not null,
        primary key (territory, dimension, subject)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table fairness_deficits; drop table fairness_audits;');
  }
}
