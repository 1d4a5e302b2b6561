/** What is done about one kind of failure. Pauses double from `firstPauseMs`, and vary so that retries spread. */
export interface FailureRule {
  /** Runs in all, the first included. */
  readonly tries: number;
  readonly firstPauseMs: number;
  /** After the last try: nothing more is owed, or a human has to look. */
  readonly ending: 'settled' | 'dead';
}

/** The one table of what happens when a job fails. */
export const failurePolicy = {
  /** The domain says no to the state of things (closed, gone, answered): right, and final. */
  refused: { tries: 1, firstPauseMs: 0, ending: 'settled' },
  /** The domain says that the job itself is wrong (invalid, forbidden): our mistake, no retry helps. */
  misused: { tries: 1, firstPauseMs: 0, ending: 'dead' },
  /** The queue's data is not what the catalogue declares. */
  unreadable: { tries: 1, firstPauseMs: 0, ending: 'dead' },
  /** Somebody else was faster: a fresh look decides otherwise. */
  overtaken: { tries: 5, firstPauseMs: 30, ending: 'dead' },
  /** Time-outs, 429, 5xx, lost connections: it will pass. */
  unavailable: { tries: 8, firstPauseMs: 1_000, ending: 'dead' },
  /** Anything else is a bug until shown otherwise. */
  unexpected: { tries: 3, firstPauseMs: 250, ending: 'dead' },
} as const satisfies Record<string, FailureRule>;

export type FailureKind = keyof typeof failurePolicy;

/** The pause after the `failures`-th failure (from 1); `fraction` in [0, 1) takes up to half of it away. */
export function pauseMs(kind: FailureKind, failures: number, fraction: number): number {
  const full = failurePolicy[kind].firstPauseMs * 2 ** (failures - 1);
  return Math.round(full * (1 - fraction / 2));
}
