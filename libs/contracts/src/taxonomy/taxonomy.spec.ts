import { cefrLevels, coarseLevels, isLanguageLevel, languageLevels, levelRank } from './language-levels.js';
import { isLanguage, languageCodes, languages } from './languages.js';
import { proofs } from './proofs.js';
import { isSkill, skillCodes, skills } from './skills.js';

describe('languages', () => {
  it('has every language asked for, by ISO 639-3', () => {
    const asked =
      'fra eng ara prs haz pes pus tir amh som ukr rus kat hye sqi tur kmr ckb urd ben tam bod snk bam emk dyu ful sus lin hat spa fsl';
    expect(languageCodes).toEqual(expect.arrayContaining(asked.split(' ')));
    for (const code of languageCodes) expect(code).toMatch(/^[a-z]{3}$/);
  });

  it('fits two words of bits', () => {
    expect(languageCodes.length).toBeLessThanOrEqual(64);
  });

  it('ties the varieties of Arabic to Arabic, and nothing else', () => {
    const varieties = languageCodes.filter((code) => languages[code].macro !== undefined);
    expect(varieties.length).toBeGreaterThan(8);
    for (const code of varieties) expect(languages[code].macro).toBe('ara');
  });

  it.each([
    ['prs', 'pus'],
    ['kmr', 'ckb'],
    ['tir', 'amh'],
    ['ukr', 'rus'],
  ] as const)('never lets %s and %s stand for each other', (one, other) => {
    expect(languages[one].related).not.toContain(other);
    expect(languages[other].related).not.toContain(one);
  });

  it('lets a speaker of Persian serve a need for Dari that accepts it', () => {
    expect(languages.prs.related).toContain('pes');
  });

  it('knows its codes from other words', () => {
    expect(isLanguage('tir')).toBe(true);
    expect(isLanguage('constructor')).toBe(false);
  });
});

describe('levels', () => {
  it('rise from A1.1 to C2, and a native speaker stands with C2', () => {
    expect(cefrLevels.map(levelRank)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(levelRank('native')).toBe(levelRank('C2'));
  });

  it('take a coarse word for the least that it may mean', () => {
    expect(coarseLevels).toEqual({ beginner: 'A1.1', intermediate: 'B1', advanced: 'C1' });
  });

  it('leave literacy out: it is a need, not a level', () => {
    expect(languageLevels).not.toContain('alphabetisation');
    expect(isLanguageLevel('alphabetisation')).toBe(false);
  });
});

describe('skills and proofs', () => {
  it('asks a certificate for what the law or safety reserves', () => {
    const certified = skillCodes.filter((code) => skills[code].certified);
    expect(certified).toEqual(
      expect.arrayContaining(['driving-licence', 'lawyer', 'law-student', 'health-professional', 'bafa']),
    );
    expect(certified.length).toBeLessThan(skillCodes.length / 2);
    expect(isSkill('cooking')).toBe(true);
    expect(isSkill('valueOf')).toBe(false);
  });

  it('asks each tier for what the product says', () => {
    const asked = (tier: number) => Object.entries(proofs).filter(([, proof]) => proof.tier === tier);
    expect([0, 1, 2, 3, 4].map((tier) => asked(tier).map(([code]) => code))).toEqual([
      ['identity-declared'],
      ['address-verified', 'charter'],
      ['interview'],
      ['reference', 'code-of-conduct', 'bulletin-3'],
      ['household-check', 'home-visit'],
    ]);
    expect(proofs.reference.count).toBe(2);
    expect(proofs.interview.scope).toBe('association');
    expect(proofs['bulletin-3']).toMatchObject({ issuedWithinMonths: 6, validMonths: 12 });
    expect(proofs['attestation-honorabilite'].tier).toBeNull();
  });
});
