import { NestFactory } from '@nestjs/core';
import { Environment } from '@app/runtime';
import { ApiModule } from './api.module.js';
import { describeApi } from './open-api.js';

// Prints the OpenAPI document: in preview mode nothing is instantiated, so that neither a database nor a key is needed.
const nowhere = new Environment('development', { databaseUrl: 'postgres://nowhere', logLevel: 'silent' });
const app = await NestFactory.create(ApiModule.register(nowhere, { background: false }), {
  preview: true,
  logger: false,
  abortOnError: false,
});
process.stdout.write(JSON.stringify(describeApi(app)));
