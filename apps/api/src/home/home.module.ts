import { Module } from '@nestjs/common';
import { MatchesModule } from '../matches/matches.module.js';
import { NearMissesModule } from '../near-misses/near-misses.module.js';
import { HomeController } from './home.controller.js';
import { MissionsController } from './missions/missions.controller.js';
import { WhatIfController } from './missions/what-if.controller.js';
import { PageDecisions } from './missions/page-decisions.js';
import { SettingsController } from './settings/settings.controller.js';
import { ServiceFactsReader } from './service-facts.js';
import { Landings } from './welcome/landing.js';

/** Plain pages, to see the outcome with one's own eyes until the web app comes. */
@Module({
  imports: [NearMissesModule, MatchesModule],
  controllers: [HomeController, SettingsController, WhatIfController, MissionsController],
  providers: [ServiceFactsReader, Landings, PageDecisions],
})
export class HomeModule {}
