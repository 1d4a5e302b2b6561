import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long a computation goes on before others get their turn. */
const sliceMs = 15;

/** Cuts a long computation into slices, so that the process goes on answering and renewing its locks. */
export class Slices {
  private begunAtMs = performance.now();

  async pause(): Promise<void> {
    if (performance.now() - this.begunAtMs < sliceMs) return;
    await nextTurn();
    this.begunAtMs = performance.now();
  }
}
