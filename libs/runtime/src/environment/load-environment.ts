import type { Mode } from './environment.js';
import { Environment } from './environment.js';
import { SettingError } from './setting-error.js';
import { Expectation } from './setting-readers.js';
import type { AppName, SettingName, Settings } from './settings.js';
import { requiredSettings, settings } from './settings.js';
import { standaloneKeys } from './standalone-keys.js';

/** What the standalone process provides by itself when nobody sets it. */
const providedInStandalone: readonly SettingName[] = [
  'databaseUrl',
  'smtpUrl',
  'publicUrl',
  'linkKey',
  'dataKey',
];

/** @throws SettingError naming every variable that is missing or wrong */
export function loadEnvironment(source: NodeJS.ProcessEnv, app: AppName = 'cli'): Environment {
  const mode = modeOf(source, app);
  const { values, problems } = readAll(source, mode);
  for (const name of requiredSettings[app]) {
    if (values[name] !== undefined || (mode === 'standalone' && providedInStandalone.includes(name)))
      continue;
    if (!source[settings[name].variable]) problems.push(`${settings[name].variable} is not set.`);
  }
  if (mode === 'production') problems.push(...unfitForProduction(values, app));
  if (problems.length > 0) throw new SettingError(problems);
  const keys = mode === 'standalone' ? standaloneKeys(values.dataDir ?? '.data') : {};
  return new Environment(mode, { ...keys, ...values });
}

/** The environment of this very process. */
export function processEnvironment(app: AppName): Environment {
  return loadEnvironment(process.env, app);
}

/** The command line without a database of its own works on the one that the standalone service keeps. */
function modeOf(source: NodeJS.ProcessEnv, app: AppName): Mode {
  const nodeEnv = source['NODE_ENV'];
  if (nodeEnv === 'production' || nodeEnv === 'test') return nodeEnv;
  if (app === 'standalone' || (app === 'cli' && !source['DATABASE_URL'])) return 'standalone';
  return 'development';
}

function readAll(source: NodeJS.ProcessEnv, mode: Mode): { values: Partial<Settings>; problems: string[] } {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, { variable, read, fallback, standalone }] of Object.entries(settings)) {
    // An empty variable is what an env file or a compose file leaves for "not set".
    const text = source[variable] || (mode === 'standalone' ? standalone : fallback);
    if (text === undefined) continue;
    const value = read(text);
    if (value instanceof Expectation) problems.push(`${variable} must be ${value.wanted}.`);
    else values[name] = value;
  }
  return { values, problems };
}

function unfitForProduction({ publicUrl, quietHours, mailFrom }: Partial<Settings>, app: AppName): string[] {
  const problems: string[] = [];
  const secure = !publicUrl || /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)(:|$))/.test(publicUrl);
  if (!secure) problems.push('PUBLIC_URL must begin with https:// in production.');
  if (quietHours === 'off') problems.push('QUIET_HOURS must be on in production.');
  const mails = app === 'notifier' || app === 'standalone';
  if (mails && mailFrom?.includes('.invalid')) problems.push('MAIL_FROM is not set to an address of yours.');
  return problems;
}
