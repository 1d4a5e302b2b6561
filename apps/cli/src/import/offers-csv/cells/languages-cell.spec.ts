import { readLanguages } from './languages-cell.js';

const said = (cell: string) =>
  (readLanguages(cell).value ?? []).map(({ code, level }) => `${code} ${level}`).join(', ');

describe('readLanguages', () => {
  it.each([
    ['arabe (courant), anglais B2', 'ara C1, eng B2'],
    ['Français (langue maternelle) ; Dari : natif', 'fra native, prs native'],
    ['arabe soudanais courant et anglais notions', 'apd C1, eng A1.1'],
    ['pachto - intermédiaire\nourdou/C1', 'pus B1, urd A1.1'],
    ['LSF bilingue', 'fsl C2'],
    ['العربية (native)', 'ara native'],
    ['anglais A2, anglais B1', 'eng B1'],
  ])('%s', (cell, expected) => {
    expect(said(cell)).toBe(expected);
  });

  it('takes a language without a level at the lowest, and says so', () => {
    expect(readLanguages('tigrinya')).toEqual({
      value: [{ code: 'tir', level: 'A1.1' }],
      problems: [{ column: 'languages', code: 'language-level-missing', severity: 'warning', word: 'tir' }],
    });
  });

  it('tells the names that it cannot place', () => {
    expect(readLanguages('portugais C1, kurde').problems.map(({ code, word }) => [code, word])).toEqual([
      ['language-unknown', 'portugais'],
      ['language-ambiguous', 'kurde'],
    ]);
  });

  it('carries neither addresses nor numbers of the cell into a report', () => {
    const words = readLanguages('demander à lea@exemple.invalid, appeler le 06 39 98 00 01').problems.map(
      ({ word }) => word,
    );
    expect(words).toEqual(['…', '…']);
  });
});
