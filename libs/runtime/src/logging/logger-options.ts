import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pino, stdTimeFunctions } from 'pino';
import type { Logger, LoggerOptions } from 'pino';
import type { Options } from 'pino-http';
import type { Environment } from '../environment/environment.js';
import type { AppName } from '../environment/settings.js';
import { describeError } from './describe-error.js';
import { scrub } from './scrub.js';

const hidden = [
  'email',
  'phone',
  'name',
  'address',
  'token',
  'secret',
  'password',
  'authorization',
  'cookie',
];

export function loggerOptions(app: AppName, { logLevel, mode }: Environment): LoggerOptions {
  return {
    level: logLevel,
    base: { app, mode },
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: hidden.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '[hidden]' },
    serializers: { err: describeError, error: describeError },
    hooks: { streamWrite: scrub },
  };
}

interface RoutedRequest extends IncomingMessage {
  baseUrl?: string;
  route?: { path?: unknown };
}

/** One line a request: who answered how fast. The route is logged as declared, without its ids and query. */
export function httpLoggerOptions(app: AppName, environment: Environment): Options {
  return {
    ...loggerOptions(app, environment),
    genReqId: requestId,
    quietReqLogger: true,
    customAttributeKeys: { reqId: 'requestId' },
    customProps: (request: RoutedRequest) => ({ method: request.method, route: routeOf(request) }),
    customLogLevel: (_request, { statusCode }, error) => ((error ?? statusCode >= 500) ? 'error' : 'info'),
    serializers: {
      err: describeError,
      req: () => undefined,
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
    wrapSerializers: false,
  };
}

/** A caller's own id is kept when it is one; the answer carries it back. */
function requestId(request: IncomingMessage, response: ServerResponse): string {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && /^[0-9a-f-]{16,36}$/i.test(given) ? given : randomUUID();
  response.setHeader('X-Request-Id', id);
  return id;
}

function routeOf({ baseUrl, route }: RoutedRequest): string {
  return typeof route?.path === 'string' ? `${baseUrl ?? ''}${route.path}` : '(no route)';
}

/** A logger for what runs outside Nest: boot, shutdown, commands. */
export function createLogger(
  app: AppName,
  environment: Environment,
  destination?: { write(line: string): void },
): Logger {
  const options = loggerOptions(app, environment);
  return destination ? pino(options, destination) : pino(options);
}
