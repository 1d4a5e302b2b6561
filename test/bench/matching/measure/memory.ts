/** Bytes that this process still needs, typed arrays included. Needs `--expose-gc`. */
export function bytesHeld(): number {
  if (!globalThis.gc) throw new Error('Start node with --expose-gc.');
  // What lay behind an object that the first round finds dead is given back by the second.
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
