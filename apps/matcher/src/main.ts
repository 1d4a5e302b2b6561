import { runWorker } from '@app/runtime';
import { DataSource } from 'typeorm';
import { createMatcher } from './create-matcher.js';

await runWorker({
  app: 'matcher',
  create: (environment) => createMatcher(environment),
  probe: (app) => app.get(DataSource).query('select 1'),
});
