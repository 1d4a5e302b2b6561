import type { Environment } from '../environment/index.js';
import { processEnvironment, SettingError } from '../environment/index.js';
import { startHealthServer } from '../health/index.js';
import { createLogger } from '../logging/index.js';
import { gracefulShutdown } from '../shutdown/index.js';

/** A worker that is at work, and how to see that it is well. */
interface RunningWorker {
  close(): Promise<unknown>;
}

/** What a process without HTTP of its own runs. */
export interface WorkerProcess<W extends RunningWorker> {
  readonly app: 'matcher' | 'notifier';
  readonly create: (environment: Environment) => Promise<W>;
  /** Rejects when the worker cannot reach its database. */
  readonly probe: (worker: W) => Promise<unknown>;
}

/** The whole life of a worker's process: settings, work, health where a port is set, an orderly stop. */
export async function runWorker<W extends RunningWorker>({
  app,
  create,
  probe,
}: WorkerProcess<W>): Promise<void> {
  try {
    const environment = processEnvironment(app);
    const logger = createLogger(app, environment);
    const worker = await create(environment);
    const { healthPort } = environment;
    const health =
      healthPort === undefined
        ? undefined
        : await startHealthServer(healthPort, [{ name: 'database', probe: () => probe(worker) }]);
    gracefulShutdown({
      steps: [
        { name: 'health', close: async () => health?.close() },
        { name: app, close: () => worker.close() },
      ],
      complain: (line) => logger.error(line),
    });
    logger.info('at work');
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
