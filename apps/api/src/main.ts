import { createLogger, gracefulShutdown, processEnvironment, SettingError } from '@app/runtime';
import { createApi } from './create-api.js';

try {
  const environment = processEnvironment('api');
  const logger = createLogger('api', environment);
  const app = await createApi(environment);
  gracefulShutdown({
    steps: [{ name: 'api', close: () => app.close() }],
    complain: (line) => logger.error(line),
  });
  await app.listen(environment.port);
  logger.info(`listening on port ${environment.port}`);
} catch (error) {
  if (!(error instanceof SettingError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
