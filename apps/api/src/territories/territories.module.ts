import { Module } from '@nestjs/common';
import { TerritorySettingsController } from './territory-settings.controller.js';

@Module({ controllers: [TerritorySettingsController] })
export class TerritoriesModule {}
