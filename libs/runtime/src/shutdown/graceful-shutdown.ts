/** One thing to close. Steps run in order, each after the one before: what others depend on comes last. */
export interface ShutdownStep {
  /** Said when it fails or hangs: `api`, `queues`, `database`. */
  name: string;
  close(): Promise<unknown>;
}

export interface ShutdownOptions {
  steps: readonly ShutdownStep[];
  /** Called with one line about what went wrong. */
  complain: (line: string) => void;
  /** A stop that takes longer is cut off: whatever was being done comes back by the queue. */
  deadlineMs?: number;
  /** Where signals come from and how the process ends; replaced by specs. */
  host?: ShutdownHost;
}

export interface ShutdownHost {
  on(signal: NodeJS.Signals, listener: () => void): unknown;
  exit(code: number): void;
}

const signals = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Stops the process on SIGINT and SIGTERM: closes step by step, then ends with 0. A second signal ends it
 * at once, and so does the deadline. Nest's own shutdown hooks stay off: they would close in any order.
 * @returns the same stop, for a caller that ends by itself
 */
export function gracefulShutdown({
  steps,
  complain,
  deadlineMs = 10_000,
  host = process,
}: ShutdownOptions): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  let current = '';

  const close = async (): Promise<void> => {
    const timer = setTimeout(() => {
      complain(`Stopping ${current} took longer than ${deadlineMs / 1000} s: ended without waiting.`);
      host.exit(1);
    }, deadlineMs);
    let code = 0;
    for (const step of steps) {
      current = step.name;
      try {
        await step.close();
      } catch (error) {
        code = 1;
        complain(`Stopping ${step.name} failed (${error instanceof Error ? error.name : 'unknown'}).`);
      }
    }
    clearTimeout(timer);
    host.exit(code);
  };

  const stop = (): Promise<void> => (stopping ??= close());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    host.on(signal, () => (stopping ? host.exit(signals[signal]) : void stop()));
  }
  return stop;
}
