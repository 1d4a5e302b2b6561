import { migrate } from '@app/persistence';
import { processEnvironment } from '@app/runtime';
import { Command } from 'commander';
import { findStore } from '../service/embedded-store.js';

export const migrateCommand = (): Command =>
  new Command('migrate')
    .description('Brings the database to the newest schema; any number of processes may do it at once.')
    .action(async () => {
      const store = await findStore(processEnvironment('cli'));
      try {
        await migrate(store.url);
        console.log('The schema is up to date.');
      } finally {
        await store.close();
      }
    });
