import type { NeedField } from '@app/contracts';
import { kindOf } from '@app/contracts';
import { closedBecause, requiredTier } from '@app/domain/safeguarding';
import type { Territory } from '@app/domain/territories';
import type { ListedCode } from './findings.js';
import type { NeedDraft } from './need-types.js';

/** Fields without which the gates of a kind would let anybody through. */
const gateFields: readonly NeedField[] = ['languages', 'skills', 'items', 'vehicle', 'premises', 'occasion'];

/** Whether somebody has to come somewhere, at least sometimes. */
export function isOnSite({ remote }: Pick<NeedDraft, 'remote'>): boolean {
  return remote === 'on-site' || remote === 'either';
}

/** The fields that the kind asks for and the feed does not give; only the association can fill them in. */
export function missingFields(need: NeedDraft): readonly NeedField[] {
  if (!need.kind) return [];
  const hasLevel = need.frenchLevel !== undefined || need.literacy === true;
  const pair = kindOf(need.kind).gates.includes('language-pair') ? 2 : 1;
  const given: Partial<Record<NeedField, boolean>> = {
    schedule: true,
    site: need.site !== undefined || !isOnSite(need),
    languages: need.languages.length >= pair,
    'french-level': hasLevel,
    literacy: hasLevel,
    occasion: need.everydayOccasion === true,
  };
  return kindOf(need.kind).requiredFields.filter((field) => !given[field]);
}

/** Everything that keeps a need from being matched, as far as the feed shows; the association is judged later. */
export function listedOnlyBecause(
  need: NeedDraft,
  tierKnown: boolean,
  territory: Pick<Territory, 'settings'>,
): readonly ListedCode[] {
  const found: readonly (ListedCode | false)[] = [
    need.kind === undefined && 'kind-unknown',
    need.minorsPresent === 'unknown' && 'minors-unknown',
    !tierKnown && 'tier-unknown',
    isClosed(need, territory) && 'kind-not-open',
    isOnSite(need) && !need.site && 'outside-territory',
    missingFields(need).some((field) => gateFields.includes(field)) && 'details-missing',
  ];
  return found.filter((code) => code !== false);
}

/** That nothing was said of minors, or of the occasion, has a code of its own: here it is taken for harmless. */
function isClosed(need: NeedDraft, territory: Pick<Territory, 'settings'>): boolean {
  const { kind, setting, oneToOne = true } = need;
  if (!kind) return false;
  const minorsPresent = need.minorsPresent === 'unknown' ? 'no' : need.minorsPresent;
  const tier = setting
    ? requiredTier({ kind, setting, oneToOne, minorsPresent, handlesPapers: false })
    : kindOf(kind).tier;
  return closedBecause({ kind, minorsPresent, tier, everydayOccasion: true }, territory) !== undefined;
}
