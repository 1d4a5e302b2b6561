import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartedProcess } from './fixtures/started-process.js';

interface Listed {
  readonly id: string;
  readonly to: readonly string[];
}

let folder: string;
const running: StartedProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'traitdunion-standalone-'));
  chmodSync(folder, 0o755);
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((process) => process.stop('SIGKILL')));
  rmSync(folder, { recursive: true, force: true });
});

function start(
  ...args: Parameters<typeof StartedProcess.start> extends [string, ...infer Rest] ? Rest : never
) {
  const process = StartedProcess.start(path.join(folder, '.data'), ...args);
  running.push(process);
  return process;
}

const demoVolunteer = (output: string): string => /volunteer +(\S+@\S+\.invalid)/.exec(output)?.[1] ?? '';

async function askToSignIn(url: string, email: string): Promise<void> {
  const answer = await fetch(`${url}/api/v1/sign-in-links`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `key-${email}-${Date.now()}` },
    body: JSON.stringify({ email }),
  });
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
}

async function mailTo(url: string, email: string): Promise<Listed> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const mails = (await (await fetch(`${url}/dev/mailbox.json`)).json()) as Listed[];
    const mail = mails.find(({ to }) => to.includes(email));
    if (mail) return mail;
    await sleep(50);
  }
  throw new Error(`no mail to ${email}`);
}

describe('npm start', () => {
  it('seeds a city once, signs its people in by the mailbox, keeps its data, and stops when asked', async () => {
    const first = start();
    const url = await first.ready();
    expect(first.output).toContain('demo city (2000 volunteers)');
    const email = demoVolunteer(first.output);
    await askToSignIn(url, email);
    const { id } = await mailTo(url, email);
    const page = await fetch(`${url}/dev/mailbox/${encodeURIComponent(id)}`);
    expect(await page.text()).toContain('<iframe');
    const mail = await fetch(`${url}/dev/mailbox/${encodeURIComponent(id)}/html`);
    expect(mail.headers.get('content-security-policy')).toContain('sandbox');
    expect(await first.stop()).toBe(0);

    const second = start();
    const again = await second.ready();
    expect(second.output).not.toContain('demo city');
    expect(demoVolunteer(second.output)).toBe(email);
    await askToSignIn(again, email);
    await mailTo(again, email);
    expect(await second.stop('SIGINT')).toBe(0);
  }, 150_000);

  it('starts empty when asked, and goes on after it was killed', async () => {
    const killed = start(['--empty']);
    const url = await killed.ready();
    expect(killed.output).not.toContain('Demo accounts');
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    await killed.stop('SIGKILL');
    const next = start(['--empty']);
    await next.ready();
    expect(next.output).toContain('found running');
    expect(await next.stop()).toBe(0);
  }, 150_000);

  it('says in a line that the port is taken', async () => {
    const server = createServer().listen(0);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const process = start(['--empty'], { PORT: String(port) });
    expect(await process.ended()).toBe(1);
    expect(process.output.trim()).toMatch(
      new RegExp(`Port ${port} is taken: stop what uses it, or set PORT\\.$`),
    );
    server.close();
  });

  it('says in a line that the data folder is somebody else’s', async () => {
    mkdirSync(path.join(folder, '.data/postgres'), { recursive: true });
    writeFileSync(path.join(folder, '.data/postgres/letter.txt'), 'hello');
    const process = start(['--empty']);
    expect(await process.ended()).toBe(1);
    expect(process.output.trim().split('\n').at(-1)).toMatch(
      /holds something that is not a PostgreSQL database/,
    );
  });
});
