// Compiles apps, libs and the programs among the tests to dist with swc when a source is newer than the last build.
// Usage: node deploy/build.mjs [--quiet] [--force]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const dist = path.join(root, 'dist');
const stampFile = path.join(dist, '.built');
const sources = ['apps', 'libs', 'test/bench', 'test/chaos'];
const left = /(\.(spec|int-spec|e2e-spec|fixture)\.tsx?|\.d\.ts)$|\/fixtures\//;

/** Every file below a folder, as paths relative to the root. */
function filesBelow(folder) {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
    .filter((file) => !file.includes('node_modules') && !left.test(file) && !file.startsWith('apps/web/'));
}

function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of [...files, '.swcrc', 'package.json']) {
    const { mtimeMs, size } = statSync(path.join(root, file));
    hash.update(`${file}:${mtimeMs}:${size}\n`);
  }
  return hash.digest('hex');
}

const compiled = (file) => path.join(dist, file.replace(/\.tsx?$/, '.js'));

/** Builds if needed, one process at a time; true when something was compiled. */
export function build(options = {}) {
  mkdirSync(dist, { recursive: true });
  const lock = path.join(dist, '.building');
  const deadline = Date.now() + 30_000;
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (Date.now() > deadline) rmSync(lock, { recursive: true, force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
  try {
    return compile(options);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function compile({ quiet = false, force = false }) {
  const files = sources.flatMap(filesBelow);
  const stamp = fingerprint(files);
  if (!force && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  rmSync(stampFile, { force: true });
  const ignore = [
    '**/*.spec.ts',
    '**/*.spec.tsx',
    '**/*.int-spec.ts',
    '**/*.e2e-spec.ts',
    '**/*.fixture.ts',
    '**/fixtures/**',
    '**/*.d.ts',
    'apps/web/**',
  ];
  const swc = spawnSync(
    process.execPath,
    [
      path.join(root, 'node_modules/@swc/cli/bin/swc.js'),
      ...sources.filter((folder) => existsSync(path.join(root, folder))),
      '-d',
      'dist',
      '--copy-files',
      '--ignore',
      ignore.join(','),
      ...(quiet ? ['--quiet'] : []),
    ],
    { cwd: root, stdio: quiet ? ['ignore', 'ignore', 'inherit'] : 'inherit' },
  );
  if (swc.status !== 0) throw new Error('The build failed: see the messages above.');
  const wanted = new Set(
    files.flatMap((file) => [compiled(file), `${compiled(file)}.map`, path.join(dist, file)]),
  );
  for (const file of sources.flatMap((folder) => filesBelow(`dist/${folder}`))) {
    if (!wanted.has(path.join(root, file))) rmSync(path.join(root, file), { force: true });
  }
  writeFileSync(stampFile, stamp);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    build({ quiet: process.argv.includes('--quiet'), force: process.argv.includes('--force') });
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
