const begun = performance.now();

/** Says on the error output what is under way: the last line of the other one is the result. */
export function progress(step: string): void {
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
  process.stderr.write(`${seconds.padStart(6)} s  ${step}\n`);
}
