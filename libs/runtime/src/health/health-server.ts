import { NestFactory } from '@nestjs/core';
import type { HealthCheck } from './health-check.js';
import { HealthModule } from './health.module.js';

/** A health endpoint that is up. */
export interface HealthServer {
  port: number;
  close(): Promise<void>;
}

/** For workers, which have no HTTP of their own; port 0 takes any free one. */
export async function startHealthServer(port: number, checks: readonly HealthCheck[]): Promise<HealthServer> {
  const app = await NestFactory.create(HealthModule.register({ useFactory: () => checks }), {
    logger: false,
  });
  await app.listen(port);
  const { port: actual } = new URL(await app.getUrl());
  return { port: Number(actual), close: () => app.close() };
}
