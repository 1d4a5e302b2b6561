import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { Environment } from './environment.js';

/** Makes the environment that `main.ts` has read injectable everywhere in its app. */
@Module({})
export class EnvironmentModule {
  static register(environment: Environment): DynamicModule {
    return {
      module: EnvironmentModule,
      global: true,
      providers: [{ provide: Environment, useValue: environment }],
      exports: [Environment],
    };
  }
}
