import type { Measures } from './measures.js';

/** The product against the baselines of the same city: ratios of levels, and an uplift as a share (0.45 = +45 %). */
export interface Figures {
  readonly coverageRatio: number;
  readonly slotsRatio: number;
  readonly upliftPortal: number;
  readonly upliftGreedy: number;
  readonly notificationsRatio: number;
  readonly rareLanguageRatio: number;
  readonly parityAssociations: number;
  readonly parityNorthEast: number;
  readonly meanFitGap: number;
  readonly optOutsRatio: number;
  readonly p90FirstVolunteerDays: number;
  readonly fillGiniRatio: number;
  readonly proposedShare: number;
  readonly worstKindRatio: number;
  readonly worstDistrictRatio: number;
  readonly bilingualShare: number;
  readonly recoveryDays: number;
}

/** What was feasible, as far as a clairvoyant's plan says it. */
export type FeasibleMeasures = Pick<Measures, 'coverage' | 'slots' | 'rareLanguage'>;

/** The figures of one seed. */
export function figuresOf(
  product: Measures,
  against: { readonly portal: Measures; readonly greedy: Measures; readonly clairvoyant: FeasibleMeasures },
): Figures {
  const { portal, greedy, clairvoyant } = against;
  return {
    coverageRatio: product.coverage / clairvoyant.coverage,
    slotsRatio: product.slots / clairvoyant.slots,
    upliftPortal: product.coverage / portal.coverage - 1,
    upliftGreedy: product.coverage / greedy.coverage - 1,
    notificationsRatio: product.notificationsPerFill / greedy.notificationsPerFill,
    rareLanguageRatio: product.rareLanguage / clairvoyant.rareLanguage,
    parityAssociations: product.smallAssociations / product.bigAssociations,
    parityNorthEast: product.northEast / product.elsewhere,
    meanFitGap: product.meanFit - greedy.meanFit,
    optOutsRatio: product.optOuts / greedy.optOuts,
    p90FirstVolunteerDays: product.p90FirstVolunteerDays,
    fillGiniRatio: product.fillGini / greedy.fillGini,
    proposedShare: product.proposedShare,
    worstKindRatio: product.worstKind / product.coverage,
    worstDistrictRatio: product.worstDistrict / product.coverage,
    bilingualShare: product.bilingualShare,
    recoveryDays: product.recoveryDays,
  };
}
