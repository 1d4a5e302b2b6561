import type { ProofCode } from '@app/contracts';
import type { Home } from '@app/domain/hosting';
import type { HomeProfile } from '@app/domain/profiles';
import { dayOfDate } from '@app/domain/time';
import type { Proof } from '@app/domain/volunteers';

/** What is seen of a home itself, beside the tiers of its host. */
const ofHome = ['household-check', 'home-visit', 'home-insurance'] as const satisfies readonly ProofCode[];

/** The profile of a home; `held`: the proofs of its host that hold today. */
export function homeProfileOf(home: Home, held: readonly Proof[], dossierNeedId: string | null): HomeProfile {
  const { adultsSince, ...said } = home;
  const seen = ofHome.map((code) =>
    held.filter(({ kind, seenOn }) => kind === code && (kind !== 'household-check' || seenOn >= adultsSince)),
  );
  const complete = seen.every((proofs) => proofs.length > 0);
  return {
    ...said,
    free: home.free.map(({ from, until }) => ({ fromDay: dayOfDate(from), toDay: dayOfDate(until) })),
    nights: home.nights.map(dayOfDate),
    checkedUntilDay: complete ? Math.min(...seen.map(lastDay)) : null,
    activeSinceDay: complete ? Math.max(...seen.map(firstDay)) : null,
    dossierNeedId,
  };
}

/** The last day on which one of the proofs holds; one that does not lapse holds on. */
const lastDay = (proofs: readonly Proof[]): number =>
  Math.max(
    ...proofs.map(({ validUntil }) =>
      validUntil === null ? Number.MAX_SAFE_INTEGER : dayOfDate(validUntil),
    ),
  );

const firstDay = (proofs: readonly Proof[]): number =>
  Math.min(...proofs.map(({ seenOn }) => dayOfDate(seenOn)));
