import type { OnModuleInit } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DeploymentSettings } from '../territories/index.js';

/** Stops the boot: invented people and real ones never meet. */
export class DemoInProduction extends Error {
  override readonly name = 'DemoInProduction';
  constructor() {
    super('NODE_ENV is production and the database holds the demo city: start on another DATABASE_URL.');
  }
}

/** A database that holds a demo city serves no production, whichever process it is. */
@Injectable()
export class DemoGuard implements OnModuleInit {
  constructor(
    private readonly source: DataSource,
    private readonly deployment: DeploymentSettings,
  ) {}

  async onModuleInit(): Promise<void> {
    if (!this.deployment.isProduction) return;
    const [schema] = await this.source.query<{ known: boolean }[]>(
      `select to_regclass('accounts') is not null as known`,
    );
    if (!schema?.known) return;
    const demo: unknown[] = await this.source.query('select from accounts where demo limit 1');
    if (demo.length > 0) throw new DemoInProduction();
  }
}
