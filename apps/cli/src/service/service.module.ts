import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { AcceptanceModels } from '@app/domain/invitations';
import { Eligibility } from '@app/domain/matches';
import { Outlooks, Profiles } from '@app/domain/profiles';
import { Territories } from '@app/domain/territories';
import { Clock } from '@app/domain/time';
import { EngineTerms, GateEligibility } from '@app/matching';
import { useCase, useCases } from '@app/persistence';

/** What commands work with: the use cases on their adapters, no queue and no worker. */
@Module({})
export class ServiceModule {
  static on(persistence: DynamicModule): DynamicModule {
    return {
      module: ServiceModule,
      imports: [persistence],
      providers: [
        useCase(EngineTerms, Territories, Outlooks, AcceptanceModels, Clock),
        useCase(GateEligibility, Profiles, EngineTerms),
        { provide: Eligibility, useExisting: GateEligibility },
        ...useCases,
      ],
    };
  }
}
