import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Environment } from '@app/runtime';
import { Logger } from '@app/runtime';
import type { NotifierOptions } from './notifier.module.js';
import { NotifierModule } from './notifier.module.js';

/** The notifier at work; the caller closes it. Migrating the database is the caller's business too. */
export async function createNotifier(
  environment: Environment,
  options: NotifierOptions = {},
): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(NotifierModule.register(environment, options), {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  app.flushLogs();
  return app;
}
