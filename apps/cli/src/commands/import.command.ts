import { Command } from 'commander';
import { importNeedsCommand } from './import-needs.command.js';
import { importOffersCommand } from './import-offers.command.js';

export const importCommand = (): Command =>
  new Command('import')
    .description('Real input: missions and volunteers.')
    .addCommand(importNeedsCommand)
    .addCommand(importOffersCommand);
