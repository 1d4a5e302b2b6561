import type { Gender, KindCode, NeedSetting, SafetyWish } from '@app/contracts';
import { isGender, isSafetyWish, kindOf, needSettings } from '@app/contracts';
import { invalid } from '../errors/index.js';

/** What one side said: who they are, and who the other must be. Both free to say, null when nobody did. */
export interface SafetyWords {
  readonly gender: Gender | null;
  readonly wish: SafetyWish | null;
}

/** Whether a wish is met; somebody who has not said who they are meets none. */
export const meetsWish = (wish: SafetyWish | null, gender: Gender | null): boolean =>
  wish === null || wish === gender;

/**
 * Whether a volunteer would be alone with somebody, or open her home: then her own wish counts too. One-to-one in a
 * café or a vehicle: yes; one-to-one at the desk of the association, or a group in a park: no.
 */
export function aloneTogether({
  kind,
  oneToOne,
  setting,
}: {
  readonly kind: KindCode;
  readonly oneToOne: boolean;
  readonly setting: NeedSetting | 'unknown';
}): boolean {
  if (kindOf(kind).resources.includes('home') || setting === 'unknown') return true;
  return needSettings[setting].secluded || (oneToOne && setting !== 'association-premises');
}

/** @throws safety-wish-unknown */
export function readSafetyWish(value: unknown, pointer: string): SafetyWish | null {
  if (value === undefined || value === null) return null;
  if (!isSafetyWish(value)) throw invalid('safety-wish-unknown', pointer);
  return value;
}

/** @throws gender-unknown */
export function readGender(value: unknown, pointer: string): Gender | null {
  if (value === undefined || value === null) return null;
  if (!isGender(value)) throw invalid('gender-unknown', pointer);
  return value;
}
