import { Module } from '@nestjs/common';
import { AssociationNeedsController } from './association-needs.controller.js';
import { NeedLeadsController } from './need-leads.controller.js';
import { NeedsController } from './needs.controller.js';

/** What associations ask for, and who could help. */
@Module({ controllers: [AssociationNeedsController, NeedsController, NeedLeadsController] })
export class NeedsModule {}
