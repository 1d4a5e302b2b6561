import type { CefrLevel, LanguageCode, LanguageLevel } from '@app/contracts';
import type { SpokenLanguage } from '@app/domain/profiles';
import type { Draws } from '../draws.js';

/** Share of the volunteers who speak it, beside French. */
const shares = [
  ['eng', 0.45],
  ['spa', 0.16],
  ['ara', 0.03],
  ['apc', 0.015],
  ['ary', 0.015],
  ['ukr', 0.02],
  ['rus', 0.025],
  ['prs', 0.006],
  ['pes', 0.008],
  ['pus', 0.004],
  ['bam', 0.006],
  ['snk', 0.004],
  ['ben', 0.005],
  ['tir', 0.004],
  ['som', 0.003],
  ['tur', 0.008],
  ['fsl', 0.004],
] as const satisfies readonly (readonly [LanguageCode, number])[];

/** Languages that people learn at school; the others are mostly their speakers' own. */
const learnt: ReadonlySet<LanguageCode> = new Set(['eng', 'spa', 'rus', 'fsl']);
const learntLevels = [
  ['A2', 1],
  ['B1', 2],
  ['B2', 3],
  ['C1', 3],
  ['native', 0.4],
] as const satisfies readonly (readonly [LanguageLevel, number])[];
const newcomersFrench: readonly CefrLevel[] = ['B1', 'B2', 'C1'];

/** What a volunteer speaks. People once helped offer too: their French is being learnt, their own language is perfect. */
export function drawLanguages(draws: Draws): readonly SpokenLanguage[] {
  const others = shares
    .filter(([, share]) => draws.chance(share))
    .map(([code]): SpokenLanguage => ({
      code,
      level: learnt.has(code) ? draws.weighted(learntLevels) : 'native',
    }));
  const newcomer =
    others.some(({ code, level }) => level === 'native' && code !== 'eng') && draws.chance(0.4);
  const french: SpokenLanguage = { code: 'fra', level: newcomer ? draws.one(newcomersFrench) : 'native' };
  return [french, ...others];
}

/** Languages in which interpreters are asked, with their shares. */
export const askedLanguages = [
  ['ara', 0.3],
  ['prs', 0.12],
  ['pes', 0.08],
  ['ukr', 0.16],
  ['bam', 0.1],
  ['ben', 0.08],
  ['tir', 0.06],
  ['pus', 0.04],
  ['som', 0.03],
  ['tur', 0.03],
] as const satisfies readonly (readonly [LanguageCode, number])[];

/** The language that a need asks beside French. */
export const drawAskedLanguage = (draws: Draws): LanguageCode => draws.weighted(askedLanguages);
