import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadEnvironment, MailCatcher } from '@app/runtime';
import { Draws, makeCity } from '@app/simulation';
import { Closers, freePort, stubbornly, Visitor } from '@app/testing';
import { seedCity } from '../../apps/cli/src/seed/index.js';
import { withUseCases } from '../../apps/cli/src/service/open-service.js';
import { CityLife } from './city-life.js';
import type { Findings } from './findings.js';
import { findingsOf } from './findings.js';
import type { Damage } from './monkey.js';
import { rampage } from './monkey.js';
import type { Backend, ChaosOptions } from './options.js';
import { ServiceProcess } from './service-process.js';
import { settle } from './settle.js';
import { startStores } from './stores.js';

/** What one run did, and what it found. */
export type ChaosReport = Damage &
  Findings & {
    readonly backend: Backend;
    /** Processes that ended although nobody killed them. */
    readonly crashes: number;
    /** Requests that changed something and were answered with a yes. */
    readonly acked: number;
    /** Mails that the provider got twice and delivered once. */
    readonly raw_dup: number;
    readonly mails: number;
    readonly drain_ms: number;
  };

const linkKey = Buffer.alloc(32, 1).toString('base64');
const dataKey = Buffer.alloc(32, 2).toString('base64');

/** Three real processes on real stores, killed at random while a city uses them; then everything is counted. */
export async function runChaos(backend: Backend, options: ChaosOptions): Promise<ChaosReport> {
  const closers = new Closers();
  const folder = mkdtempSync(path.join(tmpdir(), 'traitdunion-chaos-'));
  chmodSync(folder, 0o755);
  closers.add(() => rmSync(folder, { recursive: true, force: true }));
  try {
    return await runIn(folder, backend, options, closers);
  } finally {
    await closers.close();
  }
}

async function runIn(
  folder: string,
  backend: Backend,
  { seconds, seed, volunteers }: ChaosOptions,
  closers: Closers,
): Promise<ChaosReport> {
  const stores = await startStores(backend, folder, closers);
  const mailbox = await MailCatcher.start({ keep: Infinity });
  closers.add(() => mailbox.stop());
  const city = makeCity({ city: 'paris', associations: 12, volunteers, needs: 400, seed, now: new Date() });
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const settings = {
    DATABASE_URL: stores.databaseUrl,
    ...(stores.redisUrl && { REDIS_URL: stores.redisUrl }),
    SMTP_URL: mailbox.url,
    PUBLIC_URL: origin,
    PORT: `${port}`,
    LINK_KEY: linkKey,
    DATA_KEY: dataKey,
    EDIT_HOLD_MINUTES: '0',
    QUIET_HOURS: 'off',
    LOG_LEVEL: 'warn',
  };
  await withUseCases(loadEnvironment(settings), (app) => seedCity(app, { ...city, needs: [] }));

  const processes = (['api', 'matcher', 'notifier'] as const).map(
    (app) => new ServiceProcess(app, settings, path.join(folder, `${app}.log`)),
  );
  for (const process of processes) {
    process.start();
    closers.add(() => process.stop());
  }
  await stubbornly(() => new Visitor({ origin, mailbox }).get('/health/ready'));
  const draws = new Draws(`chaos/${seed}`);
  const life = await CityLife.begin(draws.branch('life'), city, { origin, mailbox });
  const endsAt = performance.now() + seconds * 1_000;
  const [acknowledged, damage] = await Promise.all([
    life.live(endsAt),
    rampage(draws.branch('monkey'), processes, stores, endsAt),
  ]);
  const drainMs = await settle(stores);
  const crashed = processes.filter(({ crashes }) => crashes > 0);
  for (const process of crashed) console.error(`${process.app} ended by itself:\n${process.lastWords()}`);
  const arrived = mailbox.list().map(({ id }) => id.split('@')[0] ?? '');
  return {
    backend,
    ...damage,
    crashes: crashed.reduce((sum, { crashes }) => sum + crashes, 0),
    acked: acknowledged.needIds.length + acknowledged.answers.length + acknowledged.confirmedMatchIds.length,
    ...(await findingsOf(stores, acknowledged, arrived)),
    raw_dup: mailbox.repeats,
    mails: arrived.length,
    drain_ms: drainMs,
  };
}
