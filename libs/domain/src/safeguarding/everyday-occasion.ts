import type { KindCode } from '@app/contracts';
import { kindOf } from '@app/contracts';

/**
 * Whether a kind that volunteers may only do on everyday occasions is asked for on one; what nobody said counts as the work
 * of professionals. Interpreting at a school meeting passes, as does a lesson; interpreting of which nothing is said does not.
 */
export const isForVolunteers = ({
  kind,
  everydayOccasion,
}: {
  readonly kind: KindCode | null;
  readonly everydayOccasion: boolean | null;
}): boolean =>
  kind === null || !kindOf(kind).requiredFields.includes('occasion') || everydayOccasion === true;
