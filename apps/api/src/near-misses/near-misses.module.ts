import { Module } from '@nestjs/common';
import { NearMissDesk } from './near-miss-desk.js';

/** What would bring people to a need, or missions to an offer. */
@Module({ providers: [NearMissDesk], exports: [NearMissDesk] })
export class NearMissesModule {}
