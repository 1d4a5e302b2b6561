import { Module } from '@nestjs/common';
import { AssociationsModule } from './associations/associations.module.js';
import { BatchesModule } from './batches/batches.module.js';
import { BoardModule } from './board/board.module.js';
import { MatchesModule } from './matches/matches.module.js';
import { NeedsModule } from './needs/needs.module.js';
import { OffersModule } from './offers/offers.module.js';
import { SupervisionModule } from './supervision/supervision.module.js';
import { TasksModule } from './tasks/tasks.module.js';
import { TaxonomyModule } from './taxonomy/taxonomy.module.js';
import { TerritoriesModule } from './territories/territories.module.js';
import { VolunteersModule } from './volunteers/volunteers.module.js';

/** The resources of the API, one module a concept. */
@Module({
  imports: [
    OffersModule,
    NeedsModule,
    MatchesModule,
    AssociationsModule,
    VolunteersModule,
    BoardModule,
    SupervisionModule,
    BatchesModule,
    TerritoriesModule,
    TasksModule,
    TaxonomyModule,
  ],
})
export class ResourcesModule {}
