import type { Fields } from './fields.js';

/** What an event is about; with the identifier it names the aggregate. */
export type Aggregate =
  | 'account'
  | 'association'
  | 'offer'
  | 'need'
  | 'match'
  | 'session'
  | 'clock'
  | 'message'
  | 'task'
  | 'proof'
  | 'batch'
  | 'territory';

/** One past fact: its version, the aggregate it is about, the payload field that holds the aggregate's id, and its fields. */
export interface EventDefinition {
  readonly version: number;
  readonly aggregate: Aggregate;
  readonly id: string;
  readonly meaning: string;
  readonly fields: Fields;
}
