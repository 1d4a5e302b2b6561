import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { Environment } from '../environment/environment.js';
import type { AppName } from '../environment/settings.js';
import { httpLoggerOptions } from './logger-options.js';

/** Nest's logger, as JSON lines on stdout: `app.useLogger(app.get(Logger))` in `main.ts`. */
@Module({})
export class LoggingModule {
  static register(app: AppName): DynamicModule {
    return {
      module: LoggingModule,
      imports: [
        LoggerModule.forRootAsync({
          inject: [Environment],
          useFactory: (environment: Environment) => ({ pinoHttp: httpLoggerOptions(app, environment) }),
        }),
      ],
      exports: [LoggerModule],
    };
  }
}
