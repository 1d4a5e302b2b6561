import { Module } from '@nestjs/common';
import { Applications } from './applications.js';
import { ApplicationsController } from './applications.controller.js';
import { MatchesController } from './matches.controller.js';

/** Offers held against needs. */
@Module({ controllers: [MatchesController, ApplicationsController], providers: [Applications] })
export class MatchesModule {}
