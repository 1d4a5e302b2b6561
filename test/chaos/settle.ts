import { setTimeout as sleep } from 'node:timers/promises';
import type { Stores } from './stores.js';

const patienceMs = 120_000;
const pollMs = 100;

/** Jobs that are owed, clocks and messages that are due. */
const owed = `select
  (select count(*) from inbox where processed_at is null and dead_at is null)
  + (select count(*) from clocks where fired_at is null and cancelled_at is null and due_at <= now())
  + (select count(*) from messages where state in ('planned', 'sending') and due_at <= now()) as rows`;

/** Waits until nothing is owed any more, or patience ends; answers how long that took. */
export async function settle({ sql }: Stores): Promise<number> {
  const began = performance.now();
  for (let quiet = 0; quiet < 3 && performance.now() - began < patienceMs;) {
    const [found] = await sql<{ rows: string }>(owed);
    quiet = Number(found?.rows) === 0 ? quiet + 1 : 0;
    await sleep(pollMs);
  }
  return Math.round(performance.now() - began);
}
