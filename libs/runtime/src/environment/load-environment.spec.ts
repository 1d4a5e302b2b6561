import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadEnvironment } from './load-environment.js';
import type { AppName } from './settings.js';
import { settings } from './settings.js';

const key = Buffer.alloc(32, 7).toString('base64');
const complete = {
  DATABASE_URL: 'postgres://user:secret@localhost/traitdunion',
  SMTP_URL: 'smtp://localhost:1025',
  PUBLIC_URL: 'https://example.org',
  LINK_KEY: key,
  DATA_KEY: key,
};

/** What the boot would print. */
function refusal(source: NodeJS.ProcessEnv, app: AppName = 'notifier'): string {
  try {
    loadEnvironment(source, app);
    return '';
  } catch (error) {
    return String(error);
  }
}

describe('loadEnvironment', () => {
  it('reads what is set and falls back for the rest', () => {
    const environment = loadEnvironment({ ...complete, EDIT_HOLD_MINUTES: '0' }, 'notifier');
    expect(environment.mode).toBe('development');
    expect(environment.linkKey).toHaveLength(32);
    expect(environment.port).toBe(3000);
    expect(environment.editHoldMinutes).toBe(0);
    expect(environment.redisUrl).toBeUndefined();
    expect(environment.quietHours).toBe(true);
  });

  it.each([
    ['DATABASE_URL', 'mysql://root:hunter2@db'],
    ['REDIS_URL', 'localhost-hunter2'],
    ['SMTP_URL', 'http://hunter2'],
    ['MAIL_FROM', 'hunter2'],
    ['PUBLIC_URL', 'https://example.org/hunter2'],
    ['PORT', '70000hunter2'],
    ['TRUSTED_PROXIES', 'loopback,hunter2'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', '0.0.0.0/0'],
    ['LINK_KEY', 'hunter2'],
    ['DATA_KEY', 'hunter2'],
    ['LOG_LEVEL', 'hunter2'],
    ['EDIT_HOLD_MINUTES', '-1hunter2'],
    ['QUIET_HOURS', 'hunter2'],
  ])('names %s when it is wrong, and never shows its value', (variable, value) => {
    const said = refusal({ ...complete, [variable]: value });
    expect(said).toContain(`${variable} must be `);
    expect(said).not.toContain('hunter2');
  });

  it('trusts the proxies that it is told, and else those of this machine', () => {
    const trusted = (TRUSTED_PROXIES: string) =>
      loadEnvironment({ ...complete, TRUSTED_PROXIES }, 'api').trustedProxies;
    expect(trusted('')).toEqual(['loopback']);
    expect(trusted('uniquelocal, 192.0.2.7,2001:db8::/32')).toEqual([
      'uniquelocal',
      '192.0.2.7',
      '2001:db8::/32',
    ]);
  });

  it('names everything that is missing at once', () => {
    expect(refusal({}, 'notifier').split('\n')).toHaveLength(5);
  });

  it('asks the matcher for no key and no mail server', () => {
    expect(refusal({ DATABASE_URL: complete.DATABASE_URL }, 'matcher')).toBe('');
    expect(() => loadEnvironment({ DATABASE_URL: complete.DATABASE_URL }, 'matcher').linkKey).toThrow(
      'LINK_KEY',
    );
  });

  it('takes an empty variable for one that is not set', () => {
    expect(loadEnvironment({ ...complete, REDIS_URL: '' }, 'api').redisUrl).toBeUndefined();
    expect(refusal({ ...complete, LINK_KEY: '' })).toContain('LINK_KEY is not set');
  });

  it('is stricter in production', () => {
    const production = { ...complete, NODE_ENV: 'production', MAIL_FROM: 'bonjour@example.org' };
    expect(refusal(production)).toBe('');
    expect(refusal({ ...production, PUBLIC_URL: 'http://localhost:3000' })).toBe('');
    expect(refusal({ ...production, PUBLIC_URL: 'http://example.org' })).toContain('PUBLIC_URL');
    expect(refusal({ ...production, QUIET_HOURS: 'off' })).toContain('QUIET_HOURS');
    expect(refusal({ ...production, MAIL_FROM: '' })).toContain('MAIL_FROM');
    expect(refusal({ NODE_ENV: 'production' }, 'standalone')).toContain('LINK_KEY is not set');
  });
});

describe('the standalone environment', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'environment-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  it('makes its keys once, for its user alone', () => {
    const first = loadEnvironment({ DATA_DIR: dataDir }, 'standalone');
    const second = loadEnvironment({ DATA_DIR: dataDir }, 'cli');
    expect(second.mode).toBe('standalone');
    expect(second.linkKey).toEqual(first.linkKey);
    expect(first.dataKey).not.toEqual(first.linkKey);
    expect(statSync(path.join(dataDir, 'keys.json')).mode & 0o777).toBe(0o600);
  });

  it('prefers keys that are set', () => {
    expect(loadEnvironment({ DATA_DIR: dataDir, LINK_KEY: key }, 'standalone').linkKey).toEqual(
      Buffer.alloc(32, 7),
    );
  });

  it('asks within a minute, by night too, unless it is told otherwise', () => {
    const demo = loadEnvironment({ DATA_DIR: dataDir }, 'standalone');
    expect([demo.editHoldMinutes, demo.quietHours, demo.logLevel]).toEqual([1, false, 'warn']);
    const told = { DATA_DIR: dataDir, EDIT_HOLD_MINUTES: '10', QUIET_HOURS: 'on', LOG_LEVEL: 'debug' };
    const real = loadEnvironment(told, 'standalone');
    expect([real.editHoldMinutes, real.quietHours, real.logLevel]).toEqual([10, true, 'debug']);
  });

  it('takes the stores that the process starts', () => {
    const environment = loadEnvironment({ DATA_DIR: dataDir }, 'standalone');
    expect(environment.has('databaseUrl')).toBe(false);
    expect(() => environment.databaseUrl).toThrow('DATABASE_URL');
    expect(environment.with({ databaseUrl: complete.DATABASE_URL }).databaseUrl).toBe(complete.DATABASE_URL);
  });

  it('says which file is damaged', () => {
    writeFileSync(path.join(dataDir, 'keys.json'), '{}');
    expect(refusal({ DATA_DIR: dataDir }, 'standalone')).toContain('keys.json');
  });
});

it('explains every variable to operators', () => {
  const explained = readFileSync('deploy/env.example', 'utf8');
  for (const { variable } of Object.values(settings)) {
    expect(explained).toMatch(new RegExp(`^#? ?${variable}=`, 'm'));
  }
});
