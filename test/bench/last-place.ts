import { setTimeout as sleep } from 'node:timers/promises';
import type { NeedInput } from '@app/domain/needs';
import type { MailCatcher } from '@app/runtime';
import type { Desk, Visitor } from '@app/testing';
import { mailedLink, succeeded } from '@app/testing';
import { wordingFor } from '@app/wording';
import type { Sql } from './bench-city.js';

export interface LastPlace {
  /** How many of the volunteers hold the one place. */
  readonly placesGiven: number;
  /** How many others read on their page that they wait their turn. */
  readonly clearAnswers: number;
}

interface Surroundings {
  readonly mailbox: MailCatcher;
  readonly sql: Sql;
  readonly anybody: Visitor;
}

const contenders = 100;
const morePlacesThanAnybodyFills = 200;
const waveMs = 3_000;
const waves = 20;

/**
 * A hundred volunteers are asked for a need of many places, the association then wants one, and all of them follow
 * the link of their mail and say yes at the same moment.
 */
export async function raceForLastPlace(
  desk: Desk,
  need: NeedInput,
  surroundings: Surroundings,
): Promise<LastPlace> {
  const posted = await desk.post({ ...need, placeCount: morePlacesThanAnybodyFills });
  if (!succeeded(posted)) throw new Error(`The need of the race was refused: ${posted.text}`);
  const needId = posted.body.id;
  const links = await askManyFor(desk, needId, surroundings);
  await desk.change(needId, { placeCount: 1 });
  const { anybody } = surroundings;
  await Promise.all(links.map((link) => anybody.submit(link, { answer: 'yes' })));
  const pages = await Promise.all(links.map((link) => anybody.get(link)));
  const waiting = (['fr', 'en'] as const).map((locale) =>
    wordingFor(locale).t('pages:outcome.waiting.title'),
  );
  const matches = await desk.matchesOf(needId);
  return {
    placesGiven: matches.filter(({ state }) => state === 'accepted').length,
    clearAnswers: pages.filter(({ text }) => waiting.some((title) => text.includes(title))).length,
  };
}

/** Every change of the need plans a wave; the links of their mails. */
async function askManyFor(
  desk: Desk,
  needId: string,
  { mailbox, sql }: Surroundings,
): Promise<readonly string[]> {
  for (let wave = 1; wave <= waves; wave += 1) {
    await sleep(waveMs);
    const sent = await sql<{ id: string }>(
      `select id from messages where kind = 'invitation' and state = 'sent' and refs->>'needId' = $1`,
      [needId],
    );
    const ids = new Set(sent.map(({ id }) => id));
    const mails = mailbox.list().filter(({ id }) => ids.has(id.split('@')[0] ?? ''));
    const links = mails.flatMap((mail) => mailedLink(mail, 'a') ?? []);
    if (links.length >= contenders) return links.slice(0, contenders);
    await desk.change(needId, { placeCount: morePlacesThanAnybodyFills + wave });
  }
  throw new Error('The city has no hundred volunteers for one need.');
}
