import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NeedInput } from '@app/domain/needs';
import type { MailCatcher } from '@app/runtime';
import type { Desk } from '@app/testing';
import { succeeded } from '@app/testing';
import type { Sql } from './bench-city.js';
import { quantile } from './quantile.js';

export interface PostToMail {
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly posted: number;
  /** Needs for which somebody was asked; for the others nobody in the city fits. */
  readonly mailed: number;
}

/** What is posted, by whom. */
export interface Posting {
  readonly desk: Desk;
  readonly need: NeedInput;
}

/** How long the last mails may take to come. */
const settleMs = 10_000;

/**
 * Posts at a steady rate, whether answers come or not, and measures from just before each POST to the moment at which
 * the mail server has taken the first invitation for it.
 */
export async function measurePostToMail(
  postings: readonly Posting[],
  rate: number,
  { mailbox, sql }: { readonly mailbox: MailCatcher; readonly sql: Sql },
): Promise<PostToMail> {
  const arrivedAt = new Map<string, number>();
  const stop = mailbox.onMail(({ id }) => arrivedAt.set(id.split('@')[0] ?? '', performance.now()));
  const begun = performance.now();
  const posts = postings.map(async ({ desk, need }, index) => {
    await sleep(begun + (index * 1_000) / rate - performance.now());
    const postedAt = performance.now();
    const reply = await desk.post(need, randomUUID());
    if (!succeeded(reply)) throw new Error(`A need was refused: ${reply.status} ${reply.text}`);
    return [reply.body.id, postedAt] as const;
  });
  const postedAt = new Map(await Promise.all(posts));
  await sleep(settleMs);
  stop();
  const invitations = await sql<{ id: string; needId: string }>(
    `select id, refs->>'needId' as "needId" from messages where kind = 'invitation' and state = 'sent'`,
  );
  const firstMs = new Map<string, number>();
  for (const { id, needId } of invitations) {
    const ms = (arrivedAt.get(id) ?? NaN) - (postedAt.get(needId) ?? NaN);
    if (ms < (firstMs.get(needId) ?? Infinity)) firstMs.set(needId, ms);
  }
  const measured = [...firstMs.values()];
  return {
    p50Ms: Math.round(quantile(measured, 0.5)),
    p95Ms: Math.round(quantile(measured, 0.95)),
    posted: postedAt.size,
    mailed: measured.length,
  };
}
