import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const readyWithinMs = 180_000;

/** Starts the service as `npm start` does, on a folder and a port of its own; what it announces goes to the specs. */
export default async function startService(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'traitdunion-browser-'));
  const port = await freePort();
  const service = spawn(process.execPath, ['deploy/start.mjs'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      EDIT_HOLD_MINUTES: '0',
      QUIET_HOURS: 'off',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(service, 'exit');
  const stop = async () => {
    service.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const said = await announcement(service.stdout, ended);
    process.env['SERVICE_URL'] = `http://localhost:${port}`;
    for (const role of ['coordinator', 'association', 'volunteer'])
      process.env[`DEMO_${role.toUpperCase()}`] = new RegExp(`${role} +(\\S+@\\S+)`).exec(said)?.[1] ?? '';
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

async function announcement(stdout: NodeJS.ReadableStream, ended: Promise<unknown>): Promise<string> {
  let said = '';
  const ready = new Promise<string>((resolve) => {
    stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Ctrl-C')) resolve(said);
    });
  });
  const never = ended.then(() => Promise.reject(new Error(`The service ended: ${said}`)));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`The service did not start: ${said}`)), readyWithinMs);
  });
  try {
    return await Promise.race([ready, never, late]);
  } finally {
    clearTimeout(timer);
    never.catch(() => undefined);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
