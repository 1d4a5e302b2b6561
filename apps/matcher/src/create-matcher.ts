import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Environment } from '@app/runtime';
import { Logger } from '@app/runtime';
import type { MatcherOptions } from './matcher.module.js';
import { MatcherModule } from './matcher.module.js';
import { Routines } from './routines/routines.js';

/** The matcher at work; the caller closes it. Migrating the database is the caller's business too. */
export async function createMatcher(
  environment: Environment,
  options: MatcherOptions = {},
): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(MatcherModule.register(environment, options), {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  app.flushLogs();
  await app.get(Routines).windAll();
  return app;
}
