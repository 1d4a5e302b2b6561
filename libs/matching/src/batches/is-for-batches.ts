import type { NeedInTime } from '../pair/index.js';

/**
 * Whether a batch may plan a wave of this need. The first wave is not its business, unless the kind is one that only
 * few can do; urgent needs and homes never are. French lessons in three weeks, one wave sent: yes; none sent: no.
 */
export function isForBatches({ need, kind, urgent, terms }: NeedInTime, wavesSent: number): boolean {
  if (urgent || kind.resources.includes('home')) return false;
  return wavesSent > 0 || terms.engine.attention.scarcity.scarceKinds.includes(need.kind);
}
