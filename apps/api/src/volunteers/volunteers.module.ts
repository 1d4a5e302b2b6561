import { Module } from '@nestjs/common';
import { OwnVolunteerController } from './own-volunteer.controller.js';
import { ProofsController } from './proofs.controller.js';

@Module({ controllers: [OwnVolunteerController, ProofsController] })
export class VolunteersModule {}
