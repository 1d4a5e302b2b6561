import { Module } from '@nestjs/common';
import { NearMissesModule } from '../near-misses/near-misses.module.js';
import { AssociationNeedsController } from './association-needs.controller.js';
import { NeedLeadsController } from './need-leads.controller.js';
import { HomeDesk } from './homes/home-desk.js';
import { HomesController } from './homes/homes.controller.js';
import { NeedsController } from './needs.controller.js';
import { UnaccompaniedMinorsInterceptor } from './unaccompanied-minors.interceptor.js';

/** What associations ask for, and who could help. */
@Module({
  imports: [NearMissesModule],
  controllers: [AssociationNeedsController, NeedsController, NeedLeadsController, HomesController],
  providers: [HomeDesk, UnaccompaniedMinorsInterceptor],
})
export class NeedsModule {}
