import type { KindDefinition } from '@app/contracts';
import {
  accessCodes,
  equipment,
  everyMatchState,
  itemCodes,
  kindCodes,
  kindOf,
  languageCodes,
  languageLevels,
  languages,
  moderationRefusalReasons,
  needCloseReasons,
  needSettingCodes,
  needWithdrawReasons,
  offerWithdrawReasons,
  proofCodes,
  reasonsBy,
  skillCodes,
  skills,
} from '@app/contracts';
import type { LabelSection, Wording } from '@app/wording';
import type { LabelledCode, TaxonomyResponse } from './taxonomy.response.js';

const known = new Map<string, TaxonomyResponse>();

/** Every code that people choose from, with its words in one language; the same for everybody. */
export function taxonomyIn(wording: Wording): TaxonomyResponse {
  const made = known.get(wording.locale) ?? makeTaxonomy(wording);
  known.set(wording.locale, made);
  return made;
}

function makeTaxonomy(wording: Wording): TaxonomyResponse {
  const labelled = (section: LabelSection, codes: readonly string[]): readonly LabelledCode[] =>
    codes.map((code) => ({ code, label: wording.label(section, code) }));
  const reasons = (codes: readonly string[]) => labelled('reason', codes);
  return {
    locale: wording.locale,
    kinds: kindCodes.map((code) => ({
      code,
      label: wording.label('kind', code),
      ...publicPart(kindOf(code)),
    })),
    languages: languageCodes.map((code) => ({
      code,
      label: wording.label('language', code),
      varietyOf: languages[code].macro ?? null,
      related: languages[code].related,
    })),
    levels: labelled('level', languageLevels),
    skills: skillCodes.map((code) => ({
      code,
      label: wording.label('skill', code),
      certified: skills[code].certified,
    })),
    items: labelled('item', itemCodes),
    equipment: labelled('equipment', equipment),
    access: labelled('access', accessCodes),
    settings: labelled('setting', needSettingCodes),
    proofs: labelled('proof', proofCodes),
    matchStates: labelled('matchState', everyMatchState),
    matchReasons: Object.fromEntries(
      Object.entries(reasonsBy).map(([end, givers]) => [
        end,
        Object.fromEntries(Object.entries(givers).map(([giver, codes]) => [giver, reasons(codes)])),
      ]),
    ),
    needReasons: {
      withdraw: reasons(needWithdrawReasons),
      close: reasons(needCloseReasons),
      moderation: reasons(moderationRefusalReasons),
    },
    offerReasons: { withdraw: reasons(offerWithdrawReasons) },
  };
}

/** Weights are the engine's, notes the coordinators'. */
const publicPart = (kind: KindDefinition) => ({
  resources: kind.resources,
  tier: kind.tier,
  minimumAge: kind.minimumAge,
  requiredFields: kind.requiredFields,
  rhythm: kind.rhythm,
  board: kind.board,
  choice: kind.choice,
  opening: kind.opening,
});
