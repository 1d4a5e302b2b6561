import type { KindCode } from '@app/contracts';
import { kindCodes, kindOf } from '@app/contracts';
import type { MinorsPresent } from './required-tier.js';

/** What of a need decides whether the public may see it. `kind` is undefined where an import could not tell. */
export interface BoardTerms {
  readonly kind: KindCode | undefined;
  readonly minorsPresent: MinorsPresent;
  readonly oneToOne: boolean;
}

/** The kinds that the public board, feeds and share links may show one by one. */
export const listedKinds: readonly KindCode[] = kindCodes.filter((kind) => kindOf(kind).board === 'listed');

/**
 * How the public board shows a need: by itself, or behind a general call that counts without telling. Hosting, health
 * support, outreach, needs with minors (unknown counts as yes), needs for one person and needs of an unknown kind are
 * never listed. A distribution of meals is listed; a lesson for one learner is not.
 */
export function boardShows({ kind, minorsPresent, oneToOne }: BoardTerms): 'listed' | 'general-call' {
  const open = kind !== undefined && listedKinds.includes(kind);
  return open && minorsPresent === 'no' && !oneToOne ? 'listed' : 'general-call';
}
