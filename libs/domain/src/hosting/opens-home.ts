import type { KindCode } from '@app/contracts';
import { kindOf } from '@app/contracts';
import type { Refusal } from '../errors/index.js';
import { conflict } from '../errors/index.js';
import type { Territory } from '../territories/index.js';

/** Whether missions of a kind are stays in somebody's home. `hosting` passes; `premises` does not. */
export const opensHome = (kind: KindCode | null): boolean =>
  kind !== null && kindOf(kind).resources.includes('home');

/**
 * The `kind-not-open` refusal of a kind of stay; undefined where the territory lets homes be shortlisted for it. Closed
 * until somebody opens it, and never open to waves: `hosting` in a territory that says nothing does not pass.
 */
export function shortlistOpenFor(
  kind: KindCode,
  { settings }: Pick<Territory, 'settings'>,
): Refusal | undefined {
  if (opensHome(kind) && settings.shortlistedKinds.includes(kind)) return undefined;
  return conflict('kind-not-open', { kind, because: 'tier' }, 'ask-coordinator');
}
