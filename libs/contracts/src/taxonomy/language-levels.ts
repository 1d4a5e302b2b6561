/**
 * The levels of a language, from the lowest; A1.1 is the first rung towards A1.
 * @source Council of Europe, Common European Framework of Reference for Languages; A1.1: French reference of
 * 2005
 */
export const cefrLevels = ['A1.1', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;

/** What a speaker may declare: a level, or that the language is their own. */
export const languageLevels = [...cefrLevels, 'native'] as const;

export type CefrLevel = (typeof cefrLevels)[number];
export type LanguageLevel = (typeof languageLevels)[number];

/** Rank of a level, from 0 (A1.1) to 6 (C2); a native speaker counts as C2. */
export const levelRank = (level: LanguageLevel): number =>
  cefrLevels.indexOf(level === 'native' ? 'C2' : level);

/** Whether a value is a level that a speaker may declare. */
export const isLanguageLevel = (value: string): value is LanguageLevel =>
  (languageLevels as readonly string[]).includes(value);

/**
 * The coarse scale of associations that do not use the framework. Each word reads as the lowest level that it
 * may mean, so that a gate never takes somebody for more than was said.
 */
export const coarseLevels = {
  beginner: 'A1.1',
  intermediate: 'B1',
  advanced: 'C1',
} as const satisfies Record<string, CefrLevel>;

export type CoarseLevel = keyof typeof coarseLevels;

/**
 * Learning to read and write without ever having been to school. A need of its own beside the levels, not one
 * of them: it has no rank, and asks for volunteers trained for it.
 */
export const literacy = 'alphabetisation';

/** What learners of French may ask for: a level of the framework, or literacy. */
export type FrenchNeed = CefrLevel | typeof literacy;
