import type { EquipmentCode, ItemCode, KindCode, LanguageCode, SkillCode } from '@app/contracts';
import { equipment, kindCodes, languageCodes, offerableItems, skillCodes } from '@app/contracts';
import { equipmentOfWord, equipmentWords } from './equipment-words.js';
import { itemOfWord, itemWords } from './item-words.js';
import { kindWords, kindOfWord } from './kind-words.js';
import { languageNames, languageOfName, languagesNamedIn } from './language-words.js';
import { foldedWords } from '../fold-text.js';
import { levelOf } from './level-words.js';
import { skillOfWord, skillWords } from './skill-words.js';

describe('the tables of words', () => {
  const wordsOf = <Code extends string>(table: Readonly<Record<Code, readonly string[]>>) =>
    (Object.keys(table) as Code[]).flatMap((code) => table[code].map((word): [string, Code] => [word, code]));

  it.each<[string, KindCode]>(wordsOf(kindWords))('%s is the kind %s alone', (word, kind) => {
    expect(kindOfWord(word)).toBe(kind);
  });

  it.each<[string, SkillCode]>(wordsOf(skillWords))('%s is the skill %s alone', (word, skill) => {
    expect(skillOfWord(word)).toBe(skill);
  });

  it.each<[string, LanguageCode]>(wordsOf(languageNames))('%s is the language %s alone', (name, code) => {
    expect(languageOfName(name)).toBe(code);
  });

  it.each<[string, ItemCode]>(wordsOf(itemWords))('%s is the item %s alone', (word, item) => {
    expect(itemOfWord(word)).toBe(item);
  });

  it('takes one thing or many for the same', () => {
    expect(
      ['Paire de chaussures', 'paires de chaussure', 'sacs à dos', 'poussettes'].map(itemOfWord),
    ).toEqual(['shoes', 'shoes', 'bags', 'baby-equipment']);
  });

  it.each<[string, EquipmentCode]>(wordsOf(equipmentWords))('%s is the equipment %s alone', (word, code) => {
    expect(equipmentOfWord(word)).toBe(code);
  });

  it('takes every code for itself', () => {
    expect(offerableItems.map(itemOfWord)).toEqual(offerableItems);
    expect(equipment.map(equipmentOfWord)).toEqual(equipment);
    expect(kindCodes.map(kindOfWord)).toEqual(kindCodes);
    expect(skillCodes.map(skillOfWord)).toEqual(skillCodes);
    expect(languageCodes.map(languageOfName)).toEqual(languageCodes);
  });

  it('never takes a nationality that is no name of a language for one', () => {
    expect(['marocain', 'syrienne', 'afghan', 'congolais'].map(languageOfName)).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('tells a language of several varieties from its varieties', () => {
    expect(languageOfName('Kurde')).toBe('ambiguous');
    expect(languagesNamedIn(foldedWords('Interprète en arabe soudanais, en dari'))).toEqual(['apd', 'prs']);
  });

  it('reads a level as the lowest that its word may mean', () => {
    expect(['B2', 'niveau b1', 'Courant', 'langue maternelle', 'lu, écrit', 'notions'].map(levelOf)).toEqual([
      'B2',
      'B1',
      'C1',
      'native',
      undefined,
      'A1.1',
    ]);
  });
});
