import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  accessCodes,
  coarseLevels,
  criteria,
  criterionReasons,
  everyMatchState,
  gateCodes,
  gates,
  homeReasons,
  kindCodes,
  kindOf,
  languageCodes,
  languageLevels,
  listedOnlyReasons,
  literacy,
  moderationRefusalReasons,
  needCloseReasons,
  needFactors,
  needSettingCodes,
  needWithdrawReasons,
  offerCloseReasons,
  offerPauseReasons,
  offerWithdrawReasons,
  addressDisableReasons,
  proofCodes,
  itemCodes,
  equipment,
  reasonsFor,
  skillCodes,
} from '@app/contracts';
import { fairnessGroups, needDimensions, volunteerDimensions } from '@app/domain/fairness';

type Labels = Readonly<Record<string, Readonly<Record<string, string | Readonly<Record<string, string>>>>>>;

const read = (language: string): Labels =>
  JSON.parse(readFileSync(join(import.meta.dirname, language, 'labels.json'), 'utf8')) as Labels;

const reasons = [
  ...Object.values(reasonsFor),
  moderationRefusalReasons,
  needWithdrawReasons,
  needCloseReasons,
  offerWithdrawReasons,
  offerPauseReasons,
  offerCloseReasons,
  listedOnlyReasons,
  addressDisableReasons,
].flat();

const codes: Readonly<Record<string, readonly string[]>> = {
  kind: kindCodes,
  kindCall: kindCodes,
  resource: [...new Set(kindCodes.flatMap((code) => kindOf(code).resources))],
  rhythm: [...new Set(kindCodes.flatMap((code) => kindOf(code).rhythm))],
  language: languageCodes,
  level: languageLevels,
  coarseLevel: Object.keys(coarseLevels),
  literacy: [literacy],
  skill: skillCodes,
  item: itemCodes,
  equipment,
  access: accessCodes,
  homeReason: homeReasons,
  matchState: everyMatchState,
  reason: [...new Set(reasons)],
  gate: gateCodes,
  gateFailed: gateCodes,
  criterion: criteria,
  needFactor: needFactors,
  setting: needSettingCodes,
  proof: proofCodes,
  fairness: [...needDimensions, ...volunteerDimensions],
  fairnessGroup: [...fairnessGroups],
};

describe.each(['fr', 'en'])('labels in %s', (language) => {
  const labels = read(language);

  it.each(Object.entries(codes))('name every %s and nothing else', (section, expected) => {
    expect(Object.keys(labels[section] ?? {}).sort()).toEqual([...expected].sort());
  });

  it.each(Object.entries(criterionReasons))(
    'say why the criterion %s has its value',
    (criterion, expected) => {
      expect(Object.keys(labels['criterionReason']?.[criterion] ?? {}).sort()).toEqual([...expected].sort());
    },
  );

  it('have no other section, and no empty words', () => {
    expect(Object.keys(labels).sort()).toEqual([...Object.keys(codes), 'criterionReason'].sort());
    expect(JSON.stringify(labels)).not.toMatch(/:"\s*"/);
  });

  it('tell apart any two codes of a list, except gates that must not be told apart', () => {
    for (const section of Object.keys(codes).filter((name) => !name.startsWith('gate'))) {
      const words = Object.values(labels[section] ?? {});
      expect(new Set(words).size).toBe(words.length);
    }
  });

  it.each(['gate', 'gateFailed'])('give every undisclosed gate the same neutral %s', (section) => {
    const silent = gateCodes.filter((code) => !gates[code].disclosed);
    const words = new Set(silent.map((code) => labels[section]?.[code]));
    expect(words.size).toBe(1);
    for (const code of gateCodes.filter((code) => gates[code].disclosed)) {
      expect(words).not.toContain(labels[section]?.[code]);
    }
  });
});

describe('labels in French', () => {
  it('keep double punctuation on the line of its word', () => {
    expect(JSON.stringify(read('fr'))).not.toMatch(/[^":,{}] [?!;:]/);
  });
});
