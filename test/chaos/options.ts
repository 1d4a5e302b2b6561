import { parseArgs } from 'node:util';

/** Where the queues of a run live. */
export type Backend = 'postgres' | 'redis';

export interface ChaosOptions {
  readonly seconds: number;
  readonly backends: readonly Backend[];
  readonly seed: string;
  readonly volunteers: number;
  readonly json: boolean;
}

/** `--seconds 60 --backend both --seed S --volunteers 1500 --json`; the seed decides what is done, not how fast. */
export function readOptions(args: readonly string[]): ChaosOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '60' },
      backend: { type: 'string', default: 'both' },
      seed: { type: 'string', default: '1' },
      volunteers: { type: 'string', default: '1500' },
      json: { type: 'boolean', default: false },
    },
  });
  const backends = { postgres: ['postgres'], redis: ['redis'], both: ['postgres', 'redis'] } as const;
  if (!(values.backend in backends)) throw new TypeError('--backend is postgres, redis or both.');
  return {
    seconds: Number(values.seconds),
    backends: backends[values.backend as keyof typeof backends],
    seed: values.seed,
    volunteers: Number(values.volunteers),
    json: values.json,
  };
}
