/** Bytes that this process still needs, typed arrays included. Needs `--expose-gc`. */
export function bytesHeld(): number {
  if (!globalThis.gc) throw new Error('Start node with --expose-gc.');
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
