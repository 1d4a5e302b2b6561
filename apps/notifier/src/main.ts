import { runWorker } from '@app/runtime';
import { DataSource } from 'typeorm';
import { createNotifier } from './create-notifier.js';

await runWorker({
  app: 'notifier',
  create: (environment) => createNotifier(environment),
  probe: (app) => app.get(DataSource).query('select 1'),
});
