import type { Territory } from '@app/domain/territories';

/** What a reading depends on beside the file. */
export interface CsvContext {
  readonly territory: Territory;
  readonly now: Date;
}
