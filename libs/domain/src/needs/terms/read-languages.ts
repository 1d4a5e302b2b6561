import type { CefrLevel, CoarseLevel } from '@app/contracts';
import { cefrLevels, coarseLevels, isLanguage } from '@app/contracts';
import { invalid } from '../../errors/index.js';
import type { NeededLanguage } from './need-terms.js';
import { isGiven, readFlag, readItems } from './read-fields.js';

/**
 * Reads the languages that a volunteer must speak: `{code: 'prs', level: 'B2'}` passes, level `B9` or `native` does not.
 * @throws `language-unknown`, `language-level-unknown`, `language-twice`, `not-yes-or-no`, `not-a-list`
 */
export function readLanguages(value: unknown, pointer: string): readonly NeededLanguage[] {
  const languages = readItems(value, pointer, 6).map((item, index) =>
    readLanguage(item, `${pointer}/${index}`),
  );
  const twice = languages.findIndex(
    ({ code }, index) => languages.findIndex((other) => other.code === code) < index,
  );
  if (twice !== -1) throw invalid('language-twice', `${pointer}/${twice}/code`);
  return languages;
}

/** Reads the level of the learners of French. @throws `language-level-unknown` */
export function readLevel(value: unknown, pointer: string): CefrLevel {
  const level = cefrLevels.find((known) => known === value);
  if (level) return level;
  if (typeof value === 'string' && Object.hasOwn(coarseLevels, value)) {
    return coarseLevels[value as CoarseLevel];
  }
  throw invalid('language-level-unknown', pointer);
}

function readLanguage(item: unknown, pointer: string): NeededLanguage {
  const fields = isGiven(item)
    ? (item as { code?: unknown; level?: unknown; relatedAccepted?: unknown })
    : {};
  const { code, level, relatedAccepted } = fields;
  if (typeof code !== 'string' || !isLanguage(code)) throw invalid('language-unknown', `${pointer}/code`);
  return {
    code,
    level: readLevel(level, `${pointer}/level`),
    relatedAccepted: readFlag(relatedAccepted, `${pointer}/relatedAccepted`, false),
  };
}
