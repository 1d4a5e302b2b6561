import { parseArgs } from 'node:util';

export interface MatchingOptions {
  readonly volunteers: number;
  readonly needs: number;
  /** Also a country of ten times as many, to see how the cost of one event grows. */
  readonly national: boolean;
  /** Needs, and offers, whose events are measured. */
  readonly events: number;
  /** Offers of the seeded service that a matcher reads at its start. */
  readonly hydrated: number;
  readonly seed: string;
  readonly json: boolean;
}

const most = 1_000_000;

/**
 * `--volunteers 20000 --needs 2000 --national --events 300 --hydrated 10000 --seed bench --json`
 * @throws TypeError that says in one line which option is wrong
 */
export function readOptions(args: readonly string[]): MatchingOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      volunteers: { type: 'string', default: '20000' },
      needs: { type: 'string', default: '2000' },
      national: { type: 'boolean', default: false },
      events: { type: 'string', default: '300' },
      hydrated: { type: 'string', default: '10000' },
      seed: { type: 'string', default: 'bench' },
      json: { type: 'boolean', default: false },
    },
  });
  return {
    ...values,
    volunteers: wholeNumber('volunteers', values.volunteers),
    needs: wholeNumber('needs', values.needs),
    events: wholeNumber('events', values.events),
    hydrated: wholeNumber('hydrated', values.hydrated),
  };
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > most || text.trim() === '')
    throw new TypeError(`--${name} takes a whole number from 1 to ${most}, not "${text}"`);
  return value;
}
