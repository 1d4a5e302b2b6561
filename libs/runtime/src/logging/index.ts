export { Logger } from 'nestjs-pino';
export type { ErrorDescription } from './describe-error.js';
export { describeError } from './describe-error.js';
export { createLogger } from './logger-options.js';
export { LoggingModule } from './logging.module.js';
export { scrub } from './scrub.js';
