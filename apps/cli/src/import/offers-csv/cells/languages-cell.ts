import type { LanguageCode, LanguageLevel } from '@app/contracts';
import { cefrLevels, levelRank } from '@app/contracts';
import { foldText } from '../../fold-text.js';
import { languageOfName } from '../../words/language-words.js';
import { levelOf, levelWords } from '../../words/level-words.js';
import type { CellReading, Problem } from '../problems.js';
import { problem } from '../problems.js';
import { itemsOf } from './word-list-cell.js';

/** A language that a volunteer speaks, at the level that was written. */
export interface LanguageDraft {
  readonly code: LanguageCode;
  readonly level: LanguageLevel;
}

const [lowest] = cefrLevels;

/**
 * Several languages in one cell: `arabe (courant), anglais B2 et dari langue maternelle`. A language without a level
 * counts as the lowest: nobody is taken for more than was said.
 */
export function readLanguages(cell: string | undefined): CellReading<readonly LanguageDraft[]> {
  const problems: Problem[] = [];
  const levels = new Map<LanguageCode, LanguageLevel>();
  for (const item of itemsOf(cell).flatMap((item) => item.split(/\s+(?:et|and|&|\+)\s+/i))) {
    const { name, level } = nameAndLevel(item);
    const code = languageOfName(name);
    if (code === undefined || code === 'ambiguous') {
      problems.push(problem('languages', code ? 'language-ambiguous' : 'language-unknown', name));
      continue;
    }
    if (!level) problems.push(problem('languages', 'language-level-missing', code));
    const known = levels.get(code);
    const read = level ?? lowest;
    if (!known || levelRank(read) > levelRank(known)) levels.set(code, read);
  }
  return { value: [...levels].map(([code, level]) => ({ code, level })), problems };
}

/** Cuts `anglais B2`, `anglais (B2)`, `anglais : B2` and `anglais courant` where the level begins. */
function nameAndLevel(item: string): { name: string; level: LanguageLevel | undefined } {
  const marked = /^(.+?)\s*(?:[(:=]|\s-\s|\s(?=[ABC][12]\b))\s*(.+?)\)?$/i.exec(item);
  if (marked?.[1] && marked[2]) return { name: marked[1].trim(), level: levelOf(marked[2]) };
  const folded = foldText(item);
  const word = levelWords.find((level) => folded.endsWith(` ${level}`));
  if (!word || languageOfName(item) !== undefined) return { name: item, level: undefined };
  return { name: folded.slice(0, -word.length).trim(), level: levelOf(word) };
}
