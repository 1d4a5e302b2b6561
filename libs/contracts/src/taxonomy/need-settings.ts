/**
 * Where the sessions of a need happen. `secluded` settings put two people out of everybody's sight: no
 * uncleared helper is ever admitted there beside children.
 */
export const needSettings = {
  'association-premises': { secluded: false },
  'public-place': { secluded: false },
  'group-online': { secluded: false },
  'private-online': { secluded: true },
  vehicle: { secluded: true },
  home: { secluded: true },
} as const satisfies Record<string, { readonly secluded: boolean }>;

export type NeedSetting = keyof typeof needSettings;

/** The codes of the settings. */
export const needSettingCodes = Object.keys(needSettings) as readonly NeedSetting[];

/** Whether a value is a code of a setting. */
export const isNeedSetting = (value: string): value is NeedSetting => Object.hasOwn(needSettings, value);
