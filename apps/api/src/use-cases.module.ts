import { Global, Module } from '@nestjs/common';
import type { Provider } from '@nestjs/common';
import { AcceptanceModels } from '@app/domain/invitations';
import { Eligibility } from '@app/domain/matches';
import { Outlooks, Profiles } from '@app/domain/profiles';
import { Territories } from '@app/domain/territories';
import { Clock } from '@app/domain/time';
import { EngineTerms, GateEligibility } from '@app/matching';
import { useCase, useCases } from '@app/persistence';

const providers: Provider[] = [
  useCase(EngineTerms, Territories, Outlooks, AcceptanceModels, Clock),
  useCase(GateEligibility, Profiles, EngineTerms),
  { provide: Eligibility, useExisting: GateEligibility },
  ...useCases,
];

/** The use cases of the domain for every controller, with the engine behind their question whether a pair fits. */
@Global()
@Module({
  providers,
  exports: providers.map((provider) => ('provide' in provider ? provider.provide : provider)),
})
export class UseCasesModule {}
