import { chownSync, lstatSync, statSync } from 'node:fs';
import path from 'node:path';

/** The account that PostgreSQL runs under when we are root, which it refuses to be. */
export interface ServiceAccount {
  uid: number;
  gid: number;
}

/** `nobody`: PostgreSQL wants an account with a passwd entry, and every Unix has this one. */
const nobody: ServiceAccount = { uid: 65534, gid: 65534 };

/**
 * Undefined unless we are root. An existing folder keeps its owner, so that a service once started by hand
 * as root can go on as its ordinary user.
 */
export function serviceAccountFor(folder: string): ServiceAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(folder, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody;
}

export function giveTo(account: ServiceAccount | undefined, file: string): void {
  if (account) chownSync(file, account.uid, account.gid);
}

/** Whether the account may traverse every folder above and including this one (access lists are not read). */
export function canReach(account: ServiceAccount, folder: string): boolean {
  const absolute = path.resolve(folder);
  const { root } = path.parse(absolute);
  for (let at = absolute; at !== root; at = path.dirname(at)) {
    const found = lstatSync(at, { throwIfNoEntry: false });
    if (!found) continue;
    const bit = found.uid === account.uid ? 0o100 : found.gid === account.gid ? 0o010 : 0o001;
    if ((found.mode & bit) === 0) return false;
  }
  return true;
}
