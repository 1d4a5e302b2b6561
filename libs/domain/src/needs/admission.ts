import type { NeedSetting, Tier } from '@app/contracts';
import { isKind, kindOf } from '@app/contracts';
import type { Association } from '../associations/index.js';
import { missingAuthorisation } from '../associations/index.js';
import { conflict } from '../errors/index.js';
import type { Point } from '../geography/index.js';
import { opensHome, shortlistOpenFor } from '../hosting/index.js';
import { kindOpenFor, minimumAgeOf, requiredTier } from '../safeguarding/index.js';
import type { Territory } from '../territories/index.js';
import { districtOfPostalCode } from '../territories/index.js';
import { localDate } from '../time/index.js';
import type { NeedInput, NeedTerms } from './terms/need-terms.js';

/** What safeguarding and geography make of the terms of a need. */
export interface Admission {
  readonly tier: Tier;
  readonly minimumAge: 16 | 18;
  readonly district: string | null;
  readonly point: Point | null;
}

/**
 * Admits a need to matching, or says why not.
 * @throws `kind-not-open` with its way out, `association-not-authorised` for the day of its first session
 */
export function admit(
  terms: NeedTerms,
  association: Pick<Association, 'authorisations'>,
  territory: Territory,
  firstAt: Date,
): Admission {
  const tier = requiredTier(terms);
  const closed = opensHome(terms.kind)
    ? shortlistOpenFor(terms.kind, territory)
    : kindOpenFor({ ...terms, tier }, territory);
  if (closed) throw closed;
  const scope = missingAuthorisation(association, terms, localDate(firstAt, territory.timeZone));
  if (scope) throw conflict('association-not-authorised', { scope }, 'ask-coordinator');
  return { tier, minimumAge: minimumAgeOf(terms), ...locate(terms, territory) };
}

/**
 * A kind that nobody can be matched for is refused before its author is asked for the rest.
 * @throws `kind-not-open` with its way out
 */
export function requireOpenKind({ kind }: Pick<NeedInput, 'kind'>, territory: Territory): void {
  if (typeof kind !== 'string' || !isKind(kind)) return;
  const closed = opensHome(kind)
    ? shortlistOpenFor(kind, territory)
    : kindOpenFor({ kind, minorsPresent: 'no', tier: kindOf(kind).tier, everydayOccasion: true }, territory);
  if (closed) throw closed;
}

/** The arrondissement of a need and its centroid: nothing more exact is ever computed with. */
export function locate(
  { remote, site }: Pick<NeedTerms, 'remote' | 'site'>,
  territory: Territory,
): Pick<Admission, 'district' | 'point'> {
  const district = remote || !site ? undefined : districtOfPostalCode(territory, site.postalCode);
  return { district: district?.code ?? null, point: district?.centroid ?? null };
}

/** Whether a stored setting is one of the catalogue. */
export const isKnownSetting = (setting: NeedSetting | 'unknown'): setting is NeedSetting =>
  setting !== 'unknown';
