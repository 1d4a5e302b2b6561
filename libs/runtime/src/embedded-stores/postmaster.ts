import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a running server writes of itself into its folder (`postmaster.pid`). */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/** The living server of this folder, if there is one; a file left by a dead one, or a reused pid, counts for none. */
export function findPostmaster(dataDir: string): Postmaster | undefined {
  const file = path.join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !serves(pid, dataDir)) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

function serves(pid: number, dataDir: string): boolean {
  if (!isAlive(pid)) return false;
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === dataDir;
    const command = execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
    return command.includes('postgres') && command.includes(dataDir);
  } catch {
    return false;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

/** A killed child that nobody has waited for keeps its pid: it is dead all the same. */
function isZombie(pid: number): boolean {
  return processStatus(pid)?.[0] === 'Z';
}

/** Fields 3 onwards of /proc/<pid>/stat: after the program's name, which may hold anything. */
function processStatus(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** A pid with its start time: a reused pid is another process. */
function identity(pid: number): string {
  return `${pid} ${processStatus(pid)?.[19] ?? ''}`.trim();
}

const ownerFile = (dataDir: string): string => path.join(dataDir, 'launcher.pid');

/** Records that this process answers for the folder's server, and says in which file. */
export function claimFolder(dataDir: string): string {
  writeFileSync(ownerFile(dataDir), identity(process.pid), { mode: 0o600 });
  return ownerFile(dataDir);
}

/** The pid of another living process that answers for the folder's server. */
export function otherOwner(dataDir: string): number | undefined {
  if (!existsSync(ownerFile(dataDir))) return undefined;
  const recorded = readFileSync(ownerFile(dataDir), 'utf8');
  const pid = Number(recorded.split(' ')[0]);
  const lives = pid !== process.pid && isAlive(pid) && identity(pid) === recorded;
  return lives ? pid : undefined;
}
