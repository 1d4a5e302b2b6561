import type { KindCode, NeedSetting } from '@app/contracts';
import { kindOf } from '@app/contracts';
import { mentions } from '../fold-text.js';
import type { FeedExtension } from './feed-extension.js';
import type { FeedMission } from './feed-mission.js';

export interface SettingReading {
  readonly setting: NeedSetting | undefined;
  readonly oneToOne: boolean | undefined;
  /** The tier of one-to-one work depends on where it happens: unless both are known, so is not the tier. */
  readonly tierKnown: boolean;
}

/**
 * Where a kind happens, and in a group, because the catalogue defines it so. A kind of tier 0 or 1 that is not here
 * may be one-to-one outside the association's premises, which would raise its tier.
 */
const groupSettings: Partial<Record<KindCode, NeedSetting>> = {
  'french-lessons': 'association-premises',
  conversation: 'association-premises',
  'driving-theory': 'association-premises',
  'admin-help': 'association-premises',
  'skilled-mission': 'association-premises',
  'social-cafe': 'association-premises',
  distribution: 'association-premises',
  'goods-collection': 'association-premises',
  goods: 'association-premises',
  premises: 'association-premises',
  translation: 'group-online',
  'sport-culture': 'public-place',
  event: 'public-place',
};

const doubts = [
  'a domicile',
  'au domicile',
  'a leur domicile',
  'individuel*',
  'en tete a tete',
  'binome*',
  'one to one',
];

/**
 * Where the sessions happen and whether it is one-to-one, as a tag states it or as the kind defines it. A text that
 * speaks of homes or of one person at a time takes the definition of the kind away: `tierKnown` is then false.
 */
export function settingOfMission(
  mission: FeedMission,
  kind: KindCode | undefined,
  extension: FeedExtension,
): SettingReading {
  if (!kind) return { setting: extension.setting, oneToOne: extension.oneToOne, tierKnown: false };
  const byKind = doubts.some((word) => mentions(mission.plain.words, word)) ? undefined : groupSettings[kind];
  const setting = extension.setting ?? byKind;
  const oneToOne = extension.oneToOne ?? (byKind ? false : undefined);
  const raisedAtMost = kindOf(kind).tier >= 2;
  return {
    setting,
    oneToOne,
    tierKnown: raisedAtMost || oneToOne === false || (oneToOne === true && !!setting),
  };
}
