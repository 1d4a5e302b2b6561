import { setTimeout as sleep } from 'node:timers/promises';

const evenMs = 90;

/**
 * Answers after the same time whether there was much to do or nothing: how long an answer takes must not tell
 * whether an address is known. Work that takes longer than this is a database in trouble.
 */
export async function inEvenTime(work: Promise<void>): Promise<void> {
  await Promise.all([work, sleep(evenMs)]);
}
