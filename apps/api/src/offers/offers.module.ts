import { Module } from '@nestjs/common';
import { NearMissesModule } from '../near-misses/near-misses.module.js';
import { OfferLeadsController } from './offer-leads.controller.js';
import { OffersController } from './offers.controller.js';
import { OpenNeedProfiles } from './open-need-profiles.js';
import { Suggestions } from './suggestions.js';

/** What volunteers put up, and what it leads to. */
@Module({
  imports: [NearMissesModule],
  controllers: [OffersController, OfferLeadsController],
  providers: [OpenNeedProfiles, Suggestions],
})
export class OffersModule {}
