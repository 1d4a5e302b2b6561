import type { KindCode } from '@app/contracts';
import type { EngineVersion } from '@app/matching';

/** Kinds that the catalogue keeps closed, and the open ones that play their parts in the simulated city. */
const standIns: readonly (readonly [played: KindCode, playedBy: KindCode])[] = [
  ['hosting', 'skilled-mission'],
  ['homework-help', 'digital-help'],
  ['goods', 'goods-collection'],
];

/** The engine with the constants of the kinds that are played given to those that play them; all else is its own. */
export function withStandIns(engine: EngineVersion): EngineVersion {
  const weights = { ...engine.weights };
  const appeal = { ...engine.acceptance.kinds };
  const scarce = new Set<KindCode>(engine.attention.scarcity.scarceKinds);
  for (const [played, playedBy] of standIns) {
    weights[playedBy] = engine.weights[played];
    appeal[playedBy] = engine.acceptance.kinds[played] ?? 0;
    if (scarce.has(played)) scarce.add(playedBy);
  }
  return {
    ...engine,
    weights,
    acceptance: { ...engine.acceptance, kinds: appeal },
    attention: {
      ...engine.attention,
      scarcity: { ...engine.attention.scarcity, scarceKinds: [...scarce] },
    },
  };
}
