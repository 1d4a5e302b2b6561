import type { Acknowledged } from './city-life.js';
import { promises } from './promises.js';
import type { Finding, Witnesses } from './promises.js';
import type { Stores } from './stores.js';

/** How often each promise was broken; `broken` names the first rows of each, for whoever has to find out why. */
export type Findings = Readonly<Record<Finding, number>> & { readonly broken: readonly string[] };

const namedAtMost = 5;

/** Counts the broken promises in the database, with the mailbox and the clients' memory as witnesses. */
export async function findingsOf(
  { sql }: Stores,
  acknowledged: Acknowledged,
  arrivedMailIds: readonly string[],
): Promise<Findings> {
  const witnesses: Witnesses = { ...acknowledged, arrivedMailIds };
  const counts = { lost: 0, dup_match: 0, dup_state: 0, unsent: 0, dead: 0 };
  const broken: string[] = [];
  for (const { finding, name, rows, given = () => [] } of promises) {
    const found = await sql<{ id: string }>(rows, given(witnesses));
    if (found.length === 0) continue;
    counts[finding] += found.length;
    const some = found.slice(0, namedAtMost).map(({ id }) => id);
    broken.push(`${finding}: ${name}: ${some.join(' ')}${found.length > namedAtMost ? ' …' : ''}`);
  }
  return { ...counts, broken };
}
