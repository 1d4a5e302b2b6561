import { SettingError } from './setting-error.js';
import type { SettingName, Settings } from './settings.js';
import { settings } from './settings.js';

/**
 * `production` and `test` follow NODE_ENV. `standalone` is one process on its own embedded stores, with a
 * mailbox in place of a mail server; `development` is the separate processes on stores of their own.
 */
export type Mode = 'production' | 'development' | 'standalone' | 'test';

/** The settings of this process, read once at boot; the injection token as well. */
export class Environment {
  constructor(
    readonly mode: Mode,
    private readonly values: Partial<Settings>,
  ) {}

  /** The same with some settings found later, such as the URL of a store that this process started. */
  with(found: Partial<Settings>): Environment {
    return new Environment(this.mode, { ...this.values, ...found });
  }

  /** Whether it was set, or has a default. */
  has(name: SettingName): boolean {
    return this.values[name] !== undefined;
  }

  get isProduction(): boolean {
    return this.mode === 'production';
  }

  get databaseUrl(): string {
    return this.required('databaseUrl');
  }

  /** Where the queues live; undefined: in PostgreSQL. */
  get redisUrl(): string | undefined {
    return this.values.redisUrl;
  }

  get smtpUrl(): string {
    return this.required('smtpUrl');
  }

  get mailFrom(): string {
    return this.required('mailFrom');
  }

  /** Without a closing slash. */
  get publicUrl(): string {
    return this.required('publicUrl');
  }

  get port(): number {
    return this.required('port');
  }

  /** Whose word on where a request comes from is taken; nobody's when nothing was read. */
  get trustedProxies(): readonly string[] {
    return this.values.trustedProxies ?? [];
  }

  /** Where a worker answers health checks; undefined: nowhere. */
  get healthPort(): number | undefined {
    return this.values.healthPort;
  }

  /** 32 bytes that sign the links in mails. */
  get linkKey(): Buffer {
    return this.required('linkKey');
  }

  /** 32 bytes that encrypt contact data at rest. */
  get dataKey(): Buffer {
    return this.required('dataKey');
  }

  get logLevel(): Settings['logLevel'] {
    return this.required('logLevel');
  }

  /** Replaces the product's own edit hold. */
  get editHoldMinutes(): number | undefined {
    return this.values.editHoldMinutes;
  }

  get quietHours(): boolean {
    return this.required('quietHours') === 'on';
  }

  /** The absolute folder of the embedded stores and the generated keys. */
  get dataDir(): string {
    return this.required('dataDir');
  }

  private required<Name extends SettingName>(name: Name): Settings[Name] {
    const value = this.values[name];
    if (value === undefined) throw new SettingError([`${settings[name].variable} is not set.`]);
    return value;
  }
}
