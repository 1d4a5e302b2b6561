import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { service, UnitOfWork } from '@app/domain/events';
import { Profiles } from '@app/domain/profiles';
import { connectionOf, offerProfileSql, PersistenceModule } from '@app/persistence';
import { startEmbeddedPostgres } from '@app/runtime';
import type { Closers } from '@app/testing';
import { to as copyTo } from 'pg-copy-streams';
import { quantile } from '../quantile.js';
import { ownCpu } from './measure/cost.js';
import { bytesHeld } from './measure/memory.js';
import { progress } from './progress.js';
import { ProductIndex } from './product.js';
import { backendCpu } from './sql/database.js';

const cli = path.resolve(import.meta.dirname, '../../../apps/cli/src/main.js');
const passes = 5;

@Module({})
class HydrationModule {}

/**
 * What a matcher pays before it can answer: reading every offer of a seeded service and making its index, against the
 * mere binary COPY of the same rows, whose bytes nobody looks at. CPU of both sides, in microseconds an offer.
 */
export async function measureHydration(volunteers: number, closers: Closers) {
  progress(`seeding a service with ${volunteers} offers`);
  const url = await seededDatabase(volunteers, closers);
  const imports = [PersistenceModule.forRoot(url, { maxConnections: 1 })];
  const app = await NestFactory.createApplicationContext(
    { module: HydrationModule, imports },
    { logger: false },
  );
  closers.add(() => app.close());
  progress('reading it');
  const runs: { readonly hydrate: number; readonly copy: number }[] = [];
  for (let pass = 0; pass <= passes; pass += 1) {
    bytesHeld();
    runs.push(
      await app.get(UnitOfWork).run(service, async (tx) => {
        const client = await connectionOf(tx);
        const theirs = await backendCpu(client);
        const cpu = () => ownCpu() + theirs();
        const begun = cpu();
        const { changed } = await app.get(Profiles).offersSince(tx, undefined);
        const index = new ProductIndex();
        index.load(changed);
        const hydrated = cpu();
        const now = `'${new Date().toISOString()}'::timestamptz`;
        const sql = offerProfileSql(`o.state = 'published'`, {
          now,
          windowStart: `${now} - interval '31 days'`,
        });
        const bytes = client.query(copyTo(`copy (${sql}) to stdout (format binary)`));
        bytes.resume();
        await once(bytes, 'end');
        return { hydrate: (hydrated - begun) / index.size, copy: (cpu() - hydrated) / index.size };
      }),
    );
  }
  const median = (of: 'hydrate' | 'copy') =>
    quantile(
      runs.slice(1).map((run) => run[of]),
      0.5,
    );
  const [hydrateCpuUs, copyCpuUs] = [median('hydrate'), median('copy')];
  return {
    hydrateRatio: hydrateCpuUs / copyCpuUs,
    hydrateCpuUsPerVolunteer: hydrateCpuUs,
    copyCpuUsPerVolunteer: copyCpuUs,
  };
}

/** A service's own database with a city in it, filled by the operator's command. */
async function seededDatabase(volunteers: number, closers: Closers): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'traitdunion-bench-'));
  chmodSync(folder, 0o755);
  closers.add(() => rmSync(folder, { recursive: true, force: true }));
  const options = ['--volunteers', `${volunteers}`, '--needs', '0', '--associations', '20'];
  const child = spawn(process.execPath, [cli, 'seed', ...options], {
    env: { ...process.env, DATA_DIR: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) throw new Error('The city could not be seeded.');
  const server = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres') });
  closers.add(() => server.stop());
  return server.url('traitdunion');
}
