import { Module } from '@nestjs/common';
import { Applications } from './applications.js';
import { ApplicationsController } from './applications.controller.js';
import { CounterfactualController } from './counterfactual.controller.js';
import { Counterfactuals } from './counterfactuals.js';
import { MatchesController } from './matches.controller.js';

/** Offers held against needs. */
@Module({
  controllers: [MatchesController, CounterfactualController, ApplicationsController],
  providers: [Applications, Counterfactuals],
  exports: [Counterfactuals],
})
export class MatchesModule {}
