import { Module } from '@nestjs/common';
import { AssociationDecisionsController } from './association-decisions.controller.js';
import { AssociationsController } from './associations.controller.js';
import { MembersController } from './members.controller.js';

@Module({ controllers: [AssociationsController, MembersController, AssociationDecisionsController] })
export class AssociationsModule {}
