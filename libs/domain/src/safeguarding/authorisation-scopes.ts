import type { KindCode } from '@app/contracts';
import { kindOf } from '@app/contracts';
import type { MinorsPresent } from './required-tier.js';

/** What an association may be authorised for, a year at a time. */
export const authorisationScopes = ['hosting', 'minors', 'health', 'legal'] as const;

export type AuthorisationScope = (typeof authorisationScopes)[number];

const scopeOfKind: Partial<Record<KindCode, AuthorisationScope>> = {
  hosting: 'hosting',
  'emergency-hosting': 'hosting',
  'health-support': 'health',
  'legal-support': 'legal',
};

/**
 * The authorisations that an association must hold for a need: those of its kind, and `minors` wherever minors are or
 * may be present. Legal advice to adults: `legal`. A collection of clothes without minors: none.
 */
export function authorisationsFor(
  kind: KindCode,
  minorsPresent: MinorsPresent,
): readonly AuthorisationScope[] {
  const scope = scopeOfKind[kind] ?? (kindOf(kind).yearlyAuthorisation ? 'minors' : undefined);
  const scopes = new Set<AuthorisationScope>(scope ? [scope] : []);
  if (minorsPresent !== 'no') scopes.add('minors');
  return [...scopes];
}
