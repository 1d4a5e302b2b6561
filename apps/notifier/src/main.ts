import {
  createLogger,
  gracefulShutdown,
  processEnvironment,
  SettingError,
  startHealthServer,
} from '@app/runtime';
import { DataSource } from 'typeorm';
import { createNotifier } from './create-notifier.js';

try {
  const environment = processEnvironment('notifier');
  const logger = createLogger('notifier', environment);
  const app = await createNotifier(environment);
  const health =
    environment.healthPort === undefined
      ? undefined
      : await startHealthServer(environment.healthPort, [
          { name: 'database', probe: () => app.get(DataSource).query('select 1') },
        ]);
  gracefulShutdown({
    steps: [
      { name: 'health', close: async () => health?.close() },
      { name: 'notifier', close: () => app.close() },
    ],
    complain: (line) => logger.error(line),
  });
  logger.info('at work');
} catch (error) {
  if (!(error instanceof SettingError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
