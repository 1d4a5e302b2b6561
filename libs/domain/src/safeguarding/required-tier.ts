import type { KindCode, NeedSetting, Tier } from '@app/contracts';
import { kindOf } from '@app/contracts';

/** Whether minors take part; what nobody said counts as yes. */
export type MinorsPresent = 'yes' | 'no' | 'unknown';

/** What of a need decides which checks its volunteers must have passed. */
export interface Exposure {
  readonly kind: KindCode;
  readonly minorsPresent: MinorsPresent;
  readonly oneToOne: boolean;
  readonly setting: NeedSetting;
  /** Access to papers or accounts of the person helped. */
  readonly handlesPapers: boolean;
}

/**
 * The tier that a need asks for: its kind's, raised to 3 where minors are or may be present, and to 2 one-to-one
 * outside the association's premises, in a vehicle, or with access to papers or accounts. A group that practises
 * French without minors stays at 1; the same in a private online room, one-to-one, asks for 2.
 */
export function requiredTier({ kind, minorsPresent, oneToOne, setting, handlesPapers }: Exposure): Tier {
  const alone = oneToOne && setting !== 'association-premises';
  const floors: readonly Tier[] = [
    kindOf(kind).tier,
    minorsPresent === 'no' ? 0 : 3,
    alone || setting === 'vehicle' || handlesPapers ? 2 : 0,
  ];
  return floors.reduce((highest, floor) => (floor > highest ? floor : highest));
}
