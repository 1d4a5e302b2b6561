import { Module } from '@nestjs/common';
import { NearMissesModule } from '../near-misses/near-misses.module.js';
import { AssociationNeedsController } from './association-needs.controller.js';
import { NeedLeadsController } from './need-leads.controller.js';
import { NeedsController } from './needs.controller.js';

/** What associations ask for, and who could help. */
@Module({
  imports: [NearMissesModule],
  controllers: [AssociationNeedsController, NeedsController, NeedLeadsController],
})
export class NeedsModule {}
