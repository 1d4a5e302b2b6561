import { Injectable } from '@nestjs/common';
import { service, UnitOfWork } from '@app/domain/events';
import { query } from '@app/persistence';
import { Environment } from '@app/runtime';
import { DeclaredPolicies } from '../access/declared-policies.js';

/** One part of the service, and where it runs; both are codes with words of their own. */
export interface PartFact {
  readonly part: 'api' | 'matcher' | 'notifier' | 'database' | 'queues' | 'mail';
  readonly where:
    'this-process' | 'own-process' | 'embedded' | 'server' | 'postgresql' | 'redis' | 'mailbox' | 'smtp';
  readonly version?: string;
}

export interface ServiceFacts {
  readonly parts: readonly PartFact[];
  readonly mailboxPath?: string;
}

const mailboxPath = '/dev/mailbox';

/** What runs where, said to whoever tries the service out; production tells no versions. */
@Injectable()
export class ServiceFactsReader {
  constructor(
    private readonly environment: Environment,
    private readonly work: UnitOfWork,
    private readonly declared: DeclaredPolicies,
  ) {}

  async read(): Promise<ServiceFacts> {
    const alone = this.environment.mode === 'standalone';
    const workers = alone ? 'this-process' : 'own-process';
    const hasMailbox = this.declared.routes().some(({ path }) => path === mailboxPath);
    const facts: readonly PartFact[] = [
      { part: 'api', where: 'this-process', version: `Node ${process.versions.node}` },
      { part: 'matcher', where: workers },
      { part: 'notifier', where: workers },
      { part: 'database', where: alone ? 'embedded' : 'server', version: await this.databaseVersion() },
      { part: 'queues', where: this.environment.redisUrl ? 'redis' : 'postgresql' },
      { part: 'mail', where: hasMailbox ? 'mailbox' : 'smtp' },
    ];
    return {
      parts: this.environment.isProduction ? facts.map(({ part, where }) => ({ part, where })) : facts,
      ...(hasMailbox ? { mailboxPath } : {}),
    };
  }

  private databaseVersion(): Promise<string> {
    return this.work.run(service, async (tx) => {
      const [row] = await query<{ version: string }>(
        tx,
        `select split_part(current_setting('server_version'), ' ', 1) as version`,
      );
      return `PostgreSQL ${row?.version ?? ''}`;
    });
  }
}
