import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who closed a dossier; null when the service did, or nobody recorded it. */
export class DossiersClosedBy1764000000161 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table hosting_dossiers add column closed_by uuid references accounts');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table hosting_dossiers drop column closed_by');
  }
}
