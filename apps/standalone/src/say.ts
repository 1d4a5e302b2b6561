/** A line for whoever started the service. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Says what was done, and how long it took. */
export async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const result = await work();
  say(`  ${what.padEnd(28)} ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return result;
}
