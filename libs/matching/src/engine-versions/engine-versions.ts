import { engine1 } from './engine-1.js';
import { engine2 } from './engine-2.js';
import { engine3 } from './engine-3.js';
import { engine4 } from './engine-4.js';
import type { EngineVersion } from './engine-version.js';

/** Every engine that ever gave a result, by name: an old explanation can always be computed again. */
export const engineVersions: ReadonlyMap<string, EngineVersion> = new Map(
  [engine1, engine2, engine3, engine4].map((engine) => [engine.name, engine]),
);

/** The engine of new results. A later one takes its place once a before/after report shows what it gains and what it costs. */
export const currentEngine = engine4;

/** The engine of that name, or undefined when there never was one. */
export function engineVersion(name: string): EngineVersion | undefined {
  return engineVersions.get(name);
}
