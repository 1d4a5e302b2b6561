import { createHash } from 'node:crypto';
import { engineVersions } from './engine-versions.js';

/**
 * What each engine was when it landed. An engine is never edited: results, explanations and models name it. To change a
 * number, add a version with its decision record and its before/after report, and its line here. A constant that is new
 * enters the engines before it with the value that changes nothing, and renews their lines in the same commit.
 */
const landed: Readonly<Record<string, string>> = {
  'engine-1': '11f742c0b79f8e50',
  'engine-2': '2c6c908e344b91f5',
  'engine-3': '59e9f19b09591714',
  'engine-4': '8cca7f39b6ce9d27',
};

/** A text that is the same for the same constants, in whatever order they are written. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${key}:${canonical(part)}`).join(',')}}`;
}

const fingerprint = (value: unknown): string =>
  createHash('sha256').update(canonical(value)).digest('hex').slice(0, 16);

describe('engine versions', () => {
  it.each([...engineVersions.values()])('$name is what it was when it landed', (engine) => {
    expect(fingerprint(engine)).toBe(landed[engine.name]);
  });

  it('would show an edit of any number, and none of the order of keys', () => {
    const engine = [...engineVersions.values()][0]!;
    const edited = { ...engine, fit: { ...engine.fit, slope: engine.fit.slope + 1e-9 } };
    expect(fingerprint(edited)).not.toBe(fingerprint(engine));
    expect(fingerprint({ b: 1, a: [2] })).toBe(fingerprint({ a: [2], b: 1 }));
  });

  it('are all listed', () => {
    expect([...engineVersions.keys()]).toEqual(Object.keys(landed));
  });
});
