import type { Reader } from './setting-readers.js';
import { folder, key, oneOf, origin, proxies, sender, urlOf, wholeNumber } from './setting-readers.js';

interface Setting<T> {
  variable: string;
  read: Reader<T>;
  /** Taken as if it had been set. */
  fallback?: string;
  /** The same for a service that runs by itself, where nobody sleeps behind the mailbox. */
  standalone?: string;
}

const setting = <T>(
  variable: string,
  read: Reader<T>,
  fallback?: string,
  standalone = fallback,
): Setting<T> => ({
  variable,
  read,
  ...(fallback === undefined ? {} : { fallback }),
  ...(standalone === undefined ? {} : { standalone }),
});

/** Every variable that the service reads; `deploy/env.example` explains them to operators. */
export const settings = {
  databaseUrl: setting('DATABASE_URL', urlOf('postgres', 'postgresql')),
  redisUrl: setting('REDIS_URL', urlOf('redis', 'rediss')),
  smtpUrl: setting('SMTP_URL', urlOf('smtp', 'smtps')),
  mailFrom: setting('MAIL_FROM', sender, "Trait d'union <bonjour@traitdunion.invalid>"),
  publicUrl: setting('PUBLIC_URL', origin),
  port: setting('PORT', wholeNumber(0, 65_535), '3000'),
  trustedProxies: setting('TRUSTED_PROXIES', proxies, 'loopback'),
  healthPort: setting('HEALTH_PORT', wholeNumber(0, 65_535)),
  linkKey: setting('LINK_KEY', key),
  dataKey: setting('DATA_KEY', key),
  logLevel: setting('LOG_LEVEL', oneOf('trace', 'debug', 'info', 'warn', 'error', 'silent'), 'info', 'warn'),
  editHoldMinutes: setting('EDIT_HOLD_MINUTES', wholeNumber(0, 1440), undefined, '1'),
  quietHours: setting('QUIET_HOURS', oneOf('on', 'off'), 'on', 'off'),
  dataDir: setting('DATA_DIR', folder, '.data'),
} as const;

export type SettingName = keyof typeof settings;

/** What the settings hold once read. */
export type Settings = {
  [Name in SettingName]: (typeof settings)[Name] extends Setting<infer T> ? T : never;
};

export const appNames = ['api', 'matcher', 'notifier', 'cli', 'standalone'] as const;
export type AppName = (typeof appNames)[number];

/** Without these an app does not boot: the least that each one needs, so that the matcher holds no key. */
export const requiredSettings: Record<AppName, readonly SettingName[]> = {
  api: ['databaseUrl', 'publicUrl', 'linkKey', 'dataKey'],
  matcher: ['databaseUrl'],
  notifier: ['databaseUrl', 'smtpUrl', 'publicUrl', 'linkKey', 'dataKey'],
  cli: ['databaseUrl'],
  standalone: ['databaseUrl', 'smtpUrl', 'publicUrl', 'linkKey', 'dataKey'],
};
