import type { ProofCode } from '@app/contracts';
import { proofCodes, proofs } from '@app/contracts';
import type { Home } from '@app/domain/hosting';
import type { HomeProfile } from '@app/domain/profiles';
import { dayOfDate } from '@app/domain/time';
import type { Proof } from '@app/domain/volunteers';

/** What is seen of a home itself. */
const ofHome = ['household-check', 'home-visit', 'home-insurance'] as const satisfies readonly ProofCode[];

/** What is seen of its host, beside what she declares herself. */
const ofHost = proofCodes.filter((code) => proofs[code].tier === 2 || proofs[code].tier === 3);

/**
 * The profile of a home; `held`: the proofs of its host that hold today. Proofs name no home: whatever was seen on the day
 * of its last change may have been seen of what it was before, and does not count.
 */
export function homeProfileOf(home: Home, held: readonly Proof[], dossierNeedId: string | null): HomeProfile {
  const { unchangedSince, ...said } = home;
  const seen = (code: ProofCode) => held.filter(({ kind }) => kind === code);
  const homeSeen = ofHome.map((code) => seen(code).filter(({ seenOn }) => seenOn > unchangedSince));
  const since = [
    ...homeSeen.map((of, at) => sinceDay(ofHome[at]!, of)),
    ...ofHost.map((code) => sinceDay(code, seen(code))),
  ];
  const isComplete = (days: typeof since): days is number[] => days.every((day) => day !== undefined);
  return {
    ...said,
    free: home.free.map(({ from, until }) => ({ fromDay: dayOfDate(from), toDay: dayOfDate(until) })),
    nights: home.nights.map(dayOfDate),
    checkedUntilDay: homeSeen.every(({ length }) => length > 0) ? Math.min(...homeSeen.map(lastDay)) : null,
    activeSinceDay: isComplete(since) ? Math.max(...since) : null,
    dossierNeedId,
  };
}

/** The last day on which one of the proofs holds; one that does not lapse holds on. */
const lastDay = (seen: readonly Proof[]): number =>
  Math.max(
    ...seen.map(({ validUntil }) => (validUntil === null ? Number.MAX_SAFE_INTEGER : dayOfDate(validUntil))),
  );

/** Since which day there are as many as are needed; of what counts for one association alone, the latest. */
function sinceDay(code: ProofCode, seen: readonly Proof[]): number | undefined {
  const { count, scope } = proofs[code];
  const days = seen.map(({ seenOn }) => dayOfDate(seenOn)).toSorted((a, b) => a - b);
  return scope === 'association' ? days.at(-1) : days[count - 1];
}
