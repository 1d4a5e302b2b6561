import type { KindCode, NeedSetting } from '@app/contracts';
import { kindOf, needSettings } from '@app/contracts';

/** What of a need decides from which age one may help. */
export interface AgeTerms {
  readonly kind: KindCode;
  readonly oneToOne: boolean;
  readonly setting: NeedSetting;
  /** The association named the adult who answers for helpers under 18, and is their only contact. */
  readonly namedAdult: boolean;
}

/**
 * The youngest age in years: 16 where the kind allows it, in a group in sight of others, with a named adult; else 18.
 * A forum with a named adult: 16. The same without one, or French practised in twos: 18.
 */
export function minimumAgeOf({ kind, oneToOne, setting, namedAdult }: AgeTerms): 16 | 18 {
  const inGroup = !oneToOne && !needSettings[setting].secluded;
  return kindOf(kind).minimumAge === 16 && namedAdult && inGroup ? 16 : 18;
}
