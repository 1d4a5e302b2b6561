import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { findEmbeddedPostgres } from '@app/runtime';
import type { City, CityPlan } from '@app/simulation';
import { makeCity } from '@app/simulation';
import type { Closers } from '@app/testing';
import pg from 'pg';
import type { Standalone } from './standalone.js';

const cli = path.resolve(import.meta.dirname, '../../apps/cli/src/main.js');

export type Sql = <Row>(text: string, parameters?: readonly unknown[]) => Promise<readonly Row[]>;

/** Seeds a city into a running service by the operator's own command; answers its plan, drawn again. */
export async function seedBenchCity(
  { dataDir }: Standalone,
  volunteers: number,
  needs: number,
): Promise<City> {
  const plan: Omit<CityPlan, 'now'> = {
    city: 'paris',
    associations: 20,
    volunteers,
    needs: 0,
    seed: 'bench',
  };
  const options = Object.entries(plan).flatMap(([name, value]) => [`--${name}`, `${value}`]);
  const child = spawn(process.execPath, [cli, 'seed', ...options], {
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) throw new Error('The city could not be seeded.');
  return makeCity({ ...plan, volunteers: 0, needs, now: new Date() });
}

/** A look into the database of a running service. */
export function lookInto({ dataDir }: Standalone, closers: Closers): Sql {
  const server = findEmbeddedPostgres(path.join(dataDir, 'postgres'));
  if (!server) throw new Error('The database of the service is not running.');
  const pool = new pg.Pool({ connectionString: server.url('traitdunion'), max: 2 });
  pool.on('error', () => undefined);
  closers.add(() => pool.end());
  return async <Row>(text: string, parameters: readonly unknown[] = []) =>
    (await pool.query(text, [...parameters])).rows as Row[];
}
