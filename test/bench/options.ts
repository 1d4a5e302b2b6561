import { parseArgs } from 'node:util';

export interface BenchOptions {
  readonly seconds: number;
  readonly volunteers: number;
  /** Needs posted a second. */
  readonly rate: number;
  readonly coldStarts: number;
  readonly json: boolean;
}

/** `--seconds 60 --volunteers 10000 --rate 5 --cold-starts 3 --json` */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '60' },
      volunteers: { type: 'string', default: '10000' },
      rate: { type: 'string', default: '5' },
      'cold-starts': { type: 'string', default: '3' },
      json: { type: 'boolean', default: false },
    },
  });
  return {
    seconds: Number(values.seconds),
    volunteers: Number(values.volunteers),
    rate: Number(values.rate),
    coldStarts: Number(values['cold-starts']),
    json: values.json,
  };
}
