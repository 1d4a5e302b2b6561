import type { DynamicModule, ModuleMetadata } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { MessagingModule } from '@app/messaging';
import { PersistenceModule } from '@app/persistence';
import type { Environment } from '@app/runtime';
import { EnvironmentModule, HealthModule, LoggingModule } from '@app/runtime';
import { DataSource } from 'typeorm';
import { AccessModule } from './access/access.module.js';
import { AnswerPagesModule } from './answer-pages/answer-pages.module.js';
import { HomeModule } from './home/home.module.js';
import { HttpModule } from './http/http.module.js';
import { PagesModule } from './pages/pages.module.js';
import { ResourcesModule } from './resources.module.js';
import { SignInModule } from './sign-in/sign-in.module.js';
import { UseCasesModule } from './use-cases.module.js';

/** What whoever starts the api may add or leave out. */
export interface ApiOptions {
  /** Modules with controllers of their own: the standalone process adds its mailbox. */
  readonly modules?: NonNullable<ModuleMetadata['imports']>;
  /** Whether the outbox is relayed from here as well; true unless said. */
  readonly background?: boolean;
}

/** The HTTP side of the service. */
@Module({})
export class ApiModule {
  static register(environment: Environment, { modules = [], background }: ApiOptions = {}): DynamicModule {
    const { databaseUrl, redisUrl } = environment;
    return {
      module: ApiModule,
      imports: [
        EnvironmentModule.register(environment),
        LoggingModule.register('api'),
        PersistenceModule.forRoot(databaseUrl, { connectWithinMs: 1_500 }, environment),
        MessagingModule.forRoot({ app: 'api', databaseUrl, redisUrl, background }),
        HealthModule.register({
          inject: [DataSource],
          useFactory: (source: DataSource) => [{ name: 'database', probe: () => source.query('select 1') }],
        }),
        UseCasesModule,
        AccessModule,
        PagesModule,
        HttpModule,
        SignInModule,
        ResourcesModule,
        AnswerPagesModule,
        HomeModule,
        ...modules,
      ],
    };
  }
}
