import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';

/** What commands work with: the use cases on their adapters, no queue and no worker. */
@Module({})
export class ServiceModule {
  static on(persistence: DynamicModule): DynamicModule {
    return { module: ServiceModule, imports: [persistence] };
  }
}
