export { needInput } from './builders/need-input.js';
export type { QueueBackend } from './queue-backends.js';
export { describeBackends, redisUrl } from './queue-backends.js';
export type { TestDatabase } from './test-database.js';
export { createTestDatabase } from './test-database.js';
export { FakeClock } from './fake-clock.js';
export type { TestService } from './test-service.js';
export { startTestService } from './test-service.js';
export { eventsOf, mailedSecret } from './mailed-links.js';
