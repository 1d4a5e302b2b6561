import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Practical arrangements: those that missions offer, and those that volunteers ask for, which stand beside their safety
 * wishes, where only gates read.
 */
export class Access1764000000101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table needs add column access_offered text[] not null default '{}';
      alter table volunteer_safety add column access_needs text[] not null default '{}';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table volunteer_safety drop column access_needs; alter table needs drop column access_offered;
    `);
  }
}
