import { Presets, SingleBar } from 'cli-progress';

/** Tells how far a long command is. */
export interface Progress {
  readonly step: () => void;
  readonly stop: () => void;
}

/** A bar on a terminal; nothing where the output goes to a file. */
export function progress(label: string, total: number): Progress {
  if (!process.stderr.isTTY) return { step: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    {
      format: `${label} {bar} {value}/{total} · {eta_formatted} left`,
      hideCursor: true,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
}
