import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { PostgresBinaries } from './binaries.js';
import { EmbeddedStoreError } from './embedded-store-error.js';
import type { ServiceAccount } from './service-account.js';
import { canReach, giveTo } from './service-account.js';
import { explainFailure } from './explain-failure.js';

export const superuser = 'traitdunion';

const passwordFile = (folder: string): string => path.join(folder, 'superuser.password');

export function readPassword(folder: string): string {
  if (!existsSync(passwordFile(folder))) {
    throw new EmbeddedStoreError(
      `The data folder ${folder} was not made by this service: choose another with DATA_DIR.`,
    );
  }
  return readFileSync(passwordFile(folder), 'utf8');
}

/**
 * The real folder of the data. Below a folder that only root may enter, PostgreSQL (which refuses to be
 * root) could not reach it: the data then live in the system folder, and a link stands in their place.
 */
export function locateFolder(
  wanted: string,
  account: ServiceAccount | undefined,
  systemFolder: string,
): string {
  mkdirSync(path.dirname(path.resolve(wanted)), { recursive: true, mode: 0o755 });
  if (existsSync(wanted)) {
    if (!statSync(wanted).isDirectory()) {
      throw new EmbeddedStoreError(
        `${wanted} is a file where a data folder should be: move it, or set DATA_DIR.`,
      );
    }
    return reachable(realpathSync(wanted), account);
  }
  const absolute = path.join(realpathSync(path.dirname(path.resolve(wanted))), path.basename(wanted));
  if (!account || canReach(account, path.dirname(absolute))) return absolute;
  mkdirSync(systemFolder, { recursive: true, mode: 0o755 });
  const elsewhere = mkdtempSync(path.join(systemFolder, 'data-'));
  symlinkSync(elsewhere, absolute);
  return elsewhere;
}

function reachable(folder: string, account: ServiceAccount | undefined): string {
  if (account && !canReach(account, path.dirname(folder))) {
    throw new EmbeddedStoreError(
      `PostgreSQL, which cannot run as root, cannot reach ${folder}: open the folders above it with chmod o+x, or set DATA_DIR.`,
    );
  }
  return folder;
}

/** True when the folder holds a cluster of ours, false when it is empty or missing. */
export function holdsCluster(folder: string, majorVersion: string): boolean {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return false;
  const versionFile = path.join(folder, 'PG_VERSION');
  if (!existsSync(versionFile)) {
    throw new EmbeddedStoreError(
      `The data folder ${folder} holds something that is not a PostgreSQL database: empty it, or set DATA_DIR.`,
    );
  }
  const found = readFileSync(versionFile, 'utf8').trim();
  if (found !== majorVersion) {
    throw new EmbeddedStoreError(
      `The data folder ${folder} was made by PostgreSQL ${found} and this is ${majorVersion}: ` +
        `restore a dump of it into a new folder (DATA_DIR), or set DATABASE_URL to a server of that version.`,
    );
  }
  return true;
}

/** Made under another name and renamed when whole: an interrupted first start leaves no half-made database. */
export function createCluster(
  folder: string,
  binaries: PostgresBinaries,
  account: ServiceAccount | undefined,
  fast: boolean,
): void {
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  giveTo(account, unfinished);
  const secret = `${unfinished}.password`;
  writeFileSync(secret, randomBytes(24).toString('base64url'), { mode: 0o600 });
  giveTo(account, secret);
  const made = spawnSync(
    binaries.initdb,
    // prettier-ignore
    [
      '-D', unfinished, '-U', superuser, '-E', 'UTF8',
      '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8',
      '--auth=scram-sha-256', `--pwfile=${secret}`, ...(fast ? ['-N'] : []),
    ],
    { ...account, cwd: '/', encoding: 'utf8', env: {} },
  );
  if (made.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    rmSync(secret, { force: true });
    throw explainFailure(folder, made.error?.message ?? made.stderr);
  }
  renameSync(secret, passwordFile(unfinished));
  if (existsSync(folder)) rmdirSync(folder);
  renameSync(unfinished, folder);
}
