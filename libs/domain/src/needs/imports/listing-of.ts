import type { KindCode, NeedField } from '@app/contracts';
import { kindOf } from '@app/contracts';
import type { Association } from '../../associations/index.js';
import { authorisedFor, isReady } from '../../associations/index.js';
import { closedBecause, minimumAgeOf, requiredTier } from '../../safeguarding/index.js';
import type { Territory } from '../../territories/index.js';
import type { CalendarDate } from '../../time/index.js';
import { isKnownSetting, locate } from '../admission.js';
import type { ListedOnlyReason, Need } from '../need.js';
import type { ImportedTerms } from './imported-terms.js';

/** What an import may do in matching. */
export type ImportedListing = Pick<
  Need,
  'listing' | 'listingReason' | 'tier' | 'minimumAge' | 'district' | 'point'
>;

/** What decides about it: the association, where, on which day, and what the reader of the feed found. */
export interface ListingContext {
  readonly association: Association;
  readonly territory: Territory;
  readonly day: CalendarDate;
  readonly found: readonly ListedOnlyReason[];
}

/** Fields without which the gates of a kind would let anybody through. */
const gateFields: readonly NeedField[] = ['languages', 'skills', 'items', 'vehicle', 'premises', 'occasion'];

/** Whether and how an imported need is listed; tier and age are known wherever kind and setting are. */
export function listingOf(terms: ImportedTerms, context: ListingContext): ImportedListing {
  const { kind, setting } = terms;
  const known = kind !== null && isKnownSetting(setting) ? { ...terms, kind, setting } : undefined;
  const listingReason = listingReasonOf(terms, context);
  return {
    listing: listingReason === null ? 'matched' : 'listed-only',
    listingReason,
    tier: known ? requiredTier(known) : null,
    minimumAge: known ? minimumAgeOf(known) : null,
    ...locate(terms, context.territory),
  };
}

/**
 * Why an imported need is listed and not matched; null when it may be matched. Fails closed: an association neither
 * verified nor vouched for, an unknown kind, setting or presence of minors, an address elsewhere.
 */
export function listingReasonOf(
  terms: ImportedTerms,
  { association, territory, day, found }: ListingContext,
): ListedOnlyReason | null {
  const { kind, setting, minorsPresent } = terms;
  if (!isReady(association)) return 'association-unverified';
  if (kind === null) return 'kind-unknown';
  if (minorsPresent === 'unknown') return 'minors-unknown';
  if (!isKnownSetting(setting)) return 'tier-unknown';
  const tier = requiredTier({ ...terms, kind, setting });
  if (closedBecause({ kind, minorsPresent, tier, everydayOccasion: true }, territory)) return 'kind-not-open';
  if (!authorisedFor(association, { kind, minorsPresent }, day)) return 'association-not-authorised';
  if (!terms.remote && terms.site === null) return 'outside-territory';
  if (lacksGateField(terms, kind)) return 'details-missing';
  return found[0] ?? null;
}

function lacksGateField({ languages, everydayOccasion }: ImportedTerms, kind: KindCode): boolean {
  const { requiredFields, gates } = kindOf(kind);
  const pair = gates.includes('language-pair') ? 2 : 1;
  const given: Partial<Record<NeedField, boolean>> = {
    languages: languages.length >= pair,
    occasion: everydayOccasion === true,
  };
  return gateFields.some((field) => requiredFields.includes(field) && !given[field]);
}
