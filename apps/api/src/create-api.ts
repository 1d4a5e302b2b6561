import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Environment } from '@app/runtime';
import { Logger } from '@app/runtime';
import type { ApiOptions } from './api.module.js';
import { ApiModule } from './api.module.js';
import { parseBodies } from './http/input/body-parsing.js';
import { floodLimiter } from './http/limits/limiters.js';
import { sendSecurityHeaders } from './http/security-headers.js';
import { serveApiDocs } from './open-api.js';

/** The api, ready to `listen`; the caller closes it. Migrating the database is the caller's business too. */
export async function createApi(
  environment: Environment,
  options: ApiOptions = {},
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.register(environment, options), {
    bodyParser: false,
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  app.flushLogs();
  app.set('trust proxy', environment.trustedProxies);
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(floodLimiter());
  sendSecurityHeaders(app, environment);
  parseBodies(app);
  serveApiDocs(app);
  try {
    return await app.init();
  } catch (error) {
    await app.close();
    throw error;
  }
}
