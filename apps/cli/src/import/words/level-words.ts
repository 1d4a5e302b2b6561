import type { LanguageLevel } from '@app/contracts';
import { coarseLevels } from '@app/contracts';
import { foldText } from '../fold-text.js';

/** What people say of their level, each read as the lowest level that it may mean. */
const levels: ReadonlyMap<string, LanguageLevel> = new Map<string, LanguageLevel>([
  ...[
    'langue maternelle',
    'maternelle',
    'maternel',
    'natif',
    'native',
    'native speaker',
    'mother tongue',
    'lm',
  ].map((word) => [word, 'native'] as const),
  ...['bilingue', 'bilingual', 'parfait', 'parfaitement'].map((word) => [word, 'C2'] as const),
  ...['courant', 'couramment', 'avance', 'fluent', 'advanced', 'tres bien', 'excellent', 'professionnel'].map(
    (word) => [word, coarseLevels.advanced] as const,
  ),
  ...['intermediaire', 'moyen', 'intermediate', 'bien', 'bon', 'bon niveau', 'good', 'conversation'].map(
    (word) => [word, coarseLevels.intermediate] as const,
  ),
  ...[
    'debutant',
    'notions',
    'bases',
    'un peu',
    'faible',
    'scolaire',
    'beginner',
    'basic',
    'basics',
    'some',
  ].map((word) => [word, coarseLevels.beginner] as const),
]);

const noise = /\b(niveau|level|parle|ecrit|lu|oral|et|spoken|written)\b/g;

/** A level of the European framework or a word for one; nothing when it says none that is known. */
export function levelOf(text: string): LanguageLevel | undefined {
  const cefr = /\b(A1\.1|A1|A2|B1|B2|C1|C2)\b/i.exec(text)?.[1];
  if (cefr) return cefr.toUpperCase() as LanguageLevel;
  const folded = foldText(text);
  return levels.get(folded) ?? levels.get(folded.replace(noise, ' ').replace(/\s+/g, ' ').trim());
}

/** Every word for a level, the longest first, to find one after the name of a language. */
export const levelWords: readonly string[] = [...levels.keys()].sort((a, b) => b.length - a.length);
