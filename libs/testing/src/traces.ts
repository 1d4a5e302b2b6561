import type { TestService } from './test-service.js';

/** The clocks that run for a subject, as `kind 2026-10-05T10:00`, by kind. */
export async function runningClocks(service: TestService, subjectId: string): Promise<readonly string[]> {
  const clocks = await service.sql<{ kind: string; due: Date }>(
    `select kind, due_at as due from clocks
       where subject_id = $1 and fired_at is null and cancelled_at is null order by kind`,
    [subjectId],
  );
  return clocks.map(({ kind, due }) => `${kind} ${due.toISOString().slice(0, 16)}`);
}

/** The facts told of a row, oldest first. */
export async function factsAbout(service: TestService, aggregateId: string): Promise<readonly string[]> {
  const rows = await service.sql<{ event: string }>(
    'select event from outbox where aggregate_id = $1 order by id',
    [aggregateId],
  );
  return rows.map(({ event }) => event);
}

/** How many rows a table holds. */
export async function countRows(
  service: TestService,
  table: 'accounts' | 'links' | 'offers',
): Promise<number> {
  const [row] = await service.sql<{ rows: number }>(`select count(*)::int as rows from ${table}`);
  return row?.rows ?? 0;
}
