import { Module } from '@nestjs/common';
import { OfferLeadsController } from './offer-leads.controller.js';
import { OffersController } from './offers.controller.js';
import { OpenNeedProfiles } from './open-need-profiles.js';
import { Suggestions } from './suggestions.js';

/** What volunteers put up, and what it leads to. */
@Module({ controllers: [OffersController, OfferLeadsController], providers: [OpenNeedProfiles, Suggestions] })
export class OffersModule {}
