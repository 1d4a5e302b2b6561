export { createDatabaseIfMissing } from './create-database.js';
export { EmbeddedStoreError } from './embedded-store-error.js';
export type { EmbeddedPostgres, EmbeddedPostgresOptions } from './embedded-postgres.js';
export { findEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';
