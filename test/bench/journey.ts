import { setTimeout as sleep } from 'node:timers/promises';
import { MailCatcher } from '@app/runtime';
import type { City } from '@app/simulation';
import type { Surroundings } from '@app/testing';
import { Closers, Desk, Visitor } from '@app/testing';
import { lookInto, seedBenchCity } from './bench-city.js';
import { raceForLastPlace } from './last-place.js';
import type { BenchOptions } from './options.js';
import { readOptions } from './options.js';
import type { Posting } from './post-to-mail.js';
import { measurePostToMail } from './post-to-mail.js';
import { quantile } from './quantile.js';
import { startStandalone } from './standalone.js';

/** How long the process is left alone before its memory is read. */
const restMs = 15_000;
/** Needs that only warm the service up. */
const warmUp = 10;

/** Something that many could come to: in the middle of the city, at hours to be agreed. */
const openHouse = {
  kind: 'conversation',
  title: 'Après-midi de conversation',
  description: 'Parler français autour d’un thé, en petit groupe.',
  flexible: true,
  setting: 'association-premises',
  site: { postalCode: '75003', street: '1 rue des Exemples' },
  oneToOne: false,
  minorsPresent: 'no',
};

const options = readOptions(process.argv.slice(2));
const coldStartMs = await measureColdStart(options.coldStarts);
const figures = { ...(await measureService(options)), coldStartMs };

console.table(Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, { value }])));
if (options.json) console.log(JSON.stringify(figures));

/** The median of a few first starts of `npm start`, demo city included, with everything built. */
async function measureColdStart(times: number): Promise<number> {
  const measured: number[] = [];
  for (let start = 0; start < times; start += 1) {
    const closers = new Closers();
    try {
      measured.push((await startStandalone(closers)).coldStartMs);
    } finally {
      await closers.close();
    }
  }
  return quantile(measured, 0.5);
}

async function measureService({ seconds, volunteers, rate }: BenchOptions) {
  const closers = new Closers();
  try {
    const mailbox = await MailCatcher.start({ keep: Infinity });
    closers.add(() => mailbox.stop());
    const service = await startStandalone(closers, {
      args: ['--empty'],
      env: { SMTP_URL: mailbox.url, EDIT_HOLD_MINUTES: '0', QUIET_HOURS: 'off' },
    });
    await sleep(restMs);
    const idleMemoryMb = service.residentMb();
    const city = await seedBenchCity(service, volunteers, warmUp + Math.round(seconds * rate));
    const sql = lookInto(service, closers);
    const surroundings = { origin: service.origin, mailbox };
    const postings = await openDesks(city, surroundings);
    await measurePostToMail(postings.slice(0, warmUp), 2, { mailbox, sql });
    const postToMail = await measurePostToMail(postings.slice(warmUp), rate, { mailbox, sql });
    const lastPlace = await raceForLastPlace(postings[0]!.desk, openHouse, {
      mailbox,
      sql,
      anybody: new Visitor(surroundings),
    });
    return { ...postToMail, idleMemoryMb, ...lastPlace };
  } finally {
    await closers.close();
  }
}

/** The city's needs at the desks of the associations that nobody has to read first. */
async function openDesks({ associations, needs }: City, surroundings: Surroundings): Promise<Posting[]> {
  const desks: Desk[] = [];
  for (const { contact, trusted } of associations) {
    if (trusted) desks.push(await Desk.of(await new Visitor(surroundings, contact.email).signIn()));
  }
  return needs.map(({ need }, index) => ({ desk: desks[index % desks.length]!, need }));
}
