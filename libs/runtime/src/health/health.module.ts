import type { DynamicModule, FactoryProvider, ModuleMetadata } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import type { HealthCheck } from './health-check.js';
import { HealthChecks } from './health-check.js';
import { HealthController } from './health.controller.js';

interface HealthModuleOptions {
  imports?: NonNullable<ModuleMetadata['imports']>;
  inject?: NonNullable<FactoryProvider['inject']>;
  useFactory: (...injected: never[]) => readonly HealthCheck[];
}

/** GET /health/live and GET /health/ready over the checks that the app gives. */
@Module({})
export class HealthModule {
  static register({ imports = [], inject = [], useFactory }: HealthModuleOptions): DynamicModule {
    const checks: FactoryProvider<HealthChecks> = {
      provide: HealthChecks,
      inject,
      useFactory: (...injected: unknown[]) => ({ all: useFactory(...(injected as never[])) }),
    };
    return {
      module: HealthModule,
      imports: [TerminusModule.forRoot({ logger: false }), ...imports],
      controllers: [HealthController],
      providers: [checks],
    };
  }
}
