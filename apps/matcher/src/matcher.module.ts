import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { AcceptanceModels } from '@app/domain/invitations';
import { Eligibility } from '@app/domain/matches';
import { Outlooks, Profiles } from '@app/domain/profiles';
import { Territories } from '@app/domain/territories';
import { Clock } from '@app/domain/time';
import { EngineTerms, GateEligibility } from '@app/matching';
import { jobHandlers, MessagingModule } from '@app/messaging';
import { PersistenceModule, useCase, useCases } from '@app/persistence';
import type { Environment } from '@app/runtime';
import { EnvironmentModule, LoggingModule } from '@app/runtime';
import { AskChosen } from './batches/ask-chosen.js';
import { DrawUpBatch } from './batches/draw-up-batch.js';
import { SolverThread } from './batches/solver-thread.js';
import { WindBatches } from './batches/wind-batches.js';
import { MatchClocks } from './clocks/match-clocks.js';
import { NeedClocks } from './clocks/need-clocks.js';
import { OfferClocks } from './clocks/offer-clocks.js';
import { ServiceClocks } from './clocks/service-clocks.js';
import { AskFromBatchHandler } from './handlers/ask-from-batch.handler.js';
import { TerritoryClocks } from './clocks/territory-clocks.js';
import { MatchNeedHandler } from './handlers/match-need.handler.js';
import { MatchOfferHandler } from './handlers/match-offer.handler.js';
import { PlanBatchHandler } from './handlers/plan-batch.handler.js';
import { RefillNeedHandler } from './handlers/refill-need.handler.js';
import { RetireNeedHandler } from './handlers/retire-need.handler.js';
import { NearMissesOfNeedHandler } from './handlers/near-misses-of-need.handler.js';
import { NearMissesOfOfferHandler } from './handlers/near-misses-of-offer.handler.js';
import { RetireOfferHandler } from './handlers/retire-offer.handler.js';
import { RingClockHandler } from './handlers/ring-clock.handler.js';
import { StaffNeedHandler } from './handlers/staff-need.handler.js';
import { LiveIndex } from './index/live-index.js';
import { BestOffers } from './lists/best-offers.js';
import { HeldLists } from './lists/held-lists.js';
import { UpdateLists } from './lists/update-lists.js';
import { CountNearMisses } from './near-misses/count-near-misses.js';
import { AuditFairness } from './routines/audit-fairness.js';
import { LearnFromAnswers } from './routines/learn-from-answers.js';
import { Routines } from './routines/routines.js';
import { InvitePeople } from './staffing/invite-people.js';
import { LookAgain } from './staffing/look-again.js';
import { OpenStaffing } from './staffing/open-staffing.js';
import { PresentOffers } from './staffing/present-offers.js';
import { SendWave } from './staffing/send-wave.js';
import { StaffNeed } from './staffing/staff-need.js';

/** What whoever starts the matcher may leave out. */
export interface MatcherOptions {
  /** Whether the outbox is relayed and clocks are wound from here as well; true unless said. */
  readonly background?: boolean;
  /** Whether it sees to it that the clocks of batches run; true unless said. */
  readonly batches?: boolean;
}

/** The worker that matches, asks, and does what clocks were set for. */
@Module({})
export class MatcherModule {
  static register(
    environment: Environment,
    { background, batches = true }: MatcherOptions = {},
  ): DynamicModule {
    const { databaseUrl, redisUrl } = environment;
    return {
      module: MatcherModule,
      imports: [
        EnvironmentModule.register(environment),
        LoggingModule.register('matcher'),
        PersistenceModule.forRoot(databaseUrl, {}, environment),
        MessagingModule.forRoot({ app: 'matcher', databaseUrl, redisUrl, background }),
      ],
      providers: [
        useCase(EngineTerms, Territories, Outlooks, AcceptanceModels, Clock),
        useCase(GateEligibility, Profiles, EngineTerms),
        { provide: Eligibility, useExisting: GateEligibility },
        ...useCases,
        LiveIndex,
        HeldLists,
        BestOffers,
        UpdateLists,
        LookAgain,
        CountNearMisses,
        PresentOffers,
        InvitePeople,
        OpenStaffing,
        SendWave,
        StaffNeed,
        { provide: SolverThread, useFactory: () => new SolverThread() },
        DrawUpBatch,
        AskChosen,
        ...(batches ? [WindBatches] : []),
        NeedClocks,
        MatchClocks,
        OfferClocks,
        Routines,
        LearnFromAnswers,
        AuditFairness,
        TerritoryClocks,
        ServiceClocks,
        ...jobHandlers(
          MatchOfferHandler,
          RetireOfferHandler,
          MatchNeedHandler,
          StaffNeedHandler,
          NearMissesOfNeedHandler,
          NearMissesOfOfferHandler,
          RetireNeedHandler,
          RefillNeedHandler,
          PlanBatchHandler,
          AskFromBatchHandler,
          RingClockHandler,
        ),
      ],
    };
  }
}
