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

interface KindSetting {
  readonly setting: NeedSetting;
  readonly oneToOne?: boolean;
}

const atPremises = { setting: 'association-premises', oneToOne: false } as const satisfies KindSetting;
const inPublic = { setting: 'public-place', oneToOne: false } as const satisfies KindSetting;

/**
 * Where a kind happens, and whether in a group, because the catalogue defines it so. Another kind may happen anywhere,
 * one-to-one, which would raise its tier.
 */
const kindSettings: Partial<Record<KindCode, KindSetting>> = {
  'french-lessons': atPremises,
  conversation: atPremises,
  'driving-theory': atPremises,
  'admin-help': atPremises,
  'skilled-mission': atPremises,
  'social-cafe': atPremises,
  distribution: atPremises,
  'goods-collection': atPremises,
  goods: atPremises,
  premises: atPremises,
  translation: atPremises,
  'sport-culture': inPublic,
  event: inPublic,
  outreach: inPublic,
  accompaniment: { setting: 'public-place', oneToOne: true },
  transport: { setting: 'vehicle' },
  hosting: { setting: 'home' },
  'emergency-hosting': { setting: 'home' },
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
  const defined = kind && settingByKind(mission, kind);
  const setting = extension.setting ?? defined?.setting;
  const oneToOne = extension.oneToOne ?? defined?.oneToOne;
  const cannotRise = kind !== undefined && kindOf(kind).tier >= 2;
  return { setting, oneToOne, tierKnown: setting !== undefined && (cannotRise || oneToOne !== undefined) };
}

/** From home, a group meets online; near home (`local`), nobody knows where. */
function settingByKind({ remote, plain }: FeedMission, kind: KindCode): KindSetting | undefined {
  const defined = kindSettings[kind];
  if (!defined || remote === 'local' || doubts.some((word) => mentions(plain.words, word))) return undefined;
  if (remote !== 'full') return defined;
  return defined.oneToOne === false ? { setting: 'group-online', oneToOne: false } : undefined;
}
