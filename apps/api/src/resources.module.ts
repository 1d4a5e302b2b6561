import { Module } from '@nestjs/common';
import { BoardModule } from './board/board.module.js';
import { MatchesModule } from './matches/matches.module.js';
import { NeedsModule } from './needs/needs.module.js';
import { OffersModule } from './offers/offers.module.js';
import { SupervisionModule } from './supervision/supervision.module.js';

/** The resources of the API about offers, needs and what brings them together. */
@Module({ imports: [OffersModule, NeedsModule, MatchesModule, BoardModule, SupervisionModule] })
export class ResourcesModule {}
