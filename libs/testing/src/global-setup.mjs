// Before all tests: a fresh build, a PostgreSQL with a migrated template database, a Redis where one is
// installed. A machine without Redis runs everything else, and the suites say by name what they left out.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, chmodSync, readdirSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { build } from '../../../deploy/build.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const compiled = (file) => import(pathToFileURL(path.join(root, 'dist/libs', file)).href);
const inCi = process.env.CI === 'true';

export default async function startStores() {
  if (process.env.JEST_NO_STORES === '1') return;
  buildOrSayWhy();
  removeAbandonedFolders();
  const folder = mkdtempSync(path.join(tmpdir(), `traitdunion-test-${process.pid}-`));
  chmodSync(folder, 0o755);
  const closers = [async () => rmSync(folder, { recursive: true, force: true })];
  globalThis.stopTestStores = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ]) {
    process.once(signal, () => void globalThis.stopTestStores().finally(() => process.exit(code)));
  }
  try {
    closers.push(...(await startPostgres(path.join(folder, 'postgres'))));
    closers.push(...(await startRedis(folder)));
    findChromium();
  } catch (error) {
    await globalThis.stopTestStores();
    throw error;
  }
}

/** Only the launcher and the migrations come from the build: a file that another spec is not about may be broken. */
function buildOrSayWhy() {
  try {
    build({ quiet: true });
  } catch (error) {
    if (inCi) throw error;
    process.stderr.write('Going on with what could be built.\n');
  }
}

async function startPostgres(dataDir) {
  const { startEmbeddedPostgres, createDatabaseIfMissing } = await compiled(
    'runtime/src/embedded-stores/index.js',
  );
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? undefined : await startEmbeddedPostgres({ dataDir, fast: true });
  const template = new URL(given ?? server.url('postgres'));
  process.env.TEST_PG_ADMIN_URL = template.href;
  process.env.TEST_PG_TEMPLATE = `traitdunion_template_${process.pid}`;
  template.pathname = `/${process.env.TEST_PG_TEMPLATE}`;
  await createDatabaseIfMissing(template.href);
  if (existsSync(path.join(root, 'dist/libs/persistence/src/data-source/migrate.js'))) {
    const { migrate } = await compiled('persistence/src/data-source/migrate.js');
    await migrate(template.href);
  }
  return server ? [() => server.stop()] : [() => dropTemplate()];
}

async function dropTemplate() {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: process.env.TEST_PG_ADMIN_URL });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS "${process.env.TEST_PG_TEMPLATE}" WITH (FORCE)`);
  await client.end();
}

async function startRedis(folder) {
  if (process.env.TEST_REDIS_URL) return [];
  if (!findProgram('redis-server')) {
    if (inCi) throw new Error('CI needs Redis: install redis-server, or set TEST_REDIS_URL.');
    return [];
  }
  const port = await freePort();
  const args = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  const child = spawn('redis-server', [...args.map(String), '--maxmemory-policy', 'noeviction'], {
    stdio: 'ignore',
    detached: true,
  });
  child.unref();
  await accepts(port);
  process.env.TEST_REDIS_URL = `redis://127.0.0.1:${port}`;
  return [async () => child.kill('SIGKILL')];
}

function findChromium() {
  process.env.CHROMIUM_PATH ??= findProgram('chromium') ?? '';
  if (process.env.CHROMIUM_PATH === '' && inCi) {
    throw new Error('CI needs Chromium: install chromium, or set CHROMIUM_PATH.');
  }
}

function findProgram(name) {
  const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : undefined;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function accepts(port) {
  for (let attempt = 0; attempt < 250; attempt += 1) {
    const socket = connect(port, '127.0.0.1');
    const up = await Promise.race([
      once(socket, 'connect').then(
        () => true,
        () => false,
      ),
      sleep(500, false),
    ]);
    socket.destroy();
    if (up) return;
    await sleep(20);
  }
  throw new Error('Redis did not start within 5 s.');
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** A killed run leaves its folder, and a PostgreSQL that stops once it has lost it. */
function removeAbandonedFolders() {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(/^traitdunion-test-(\d+)-/.exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    rmSync(path.join(tmpdir(), name), { recursive: true, force: true });
  }
}
