import type { KindCode, LanguageCode } from '@app/contracts';
import { skillCodes } from '@app/contracts';
import { defaultSettings } from '@app/domain/territories';
import { askedLanguages } from '@app/simulation';
import { Lottery } from './lottery.js';

const usualShare = 0.01;
const shares: Readonly<Partial<Record<KindCode, number>>> = {
  'french-lessons': 0.2,
  conversation: 0.1,
  'admin-help': 0.1,
  interpreting: 0.08,
  distribution: 0.08,
  'goods-collection': 0.07,
  mentoring: 0.06,
  'job-coaching': 0.05,
  'sport-culture': 0.04,
  accompaniment: 0.04,
  goods: 0.04,
  'digital-help': 0.03,
  translation: 0.03,
};

/** How often each kind that is open is asked and offered. */
export const kindLottery = new Lottery(
  defaultSettings.openKinds.map((kind) => [kind, shares[kind] ?? usualShare] as const),
);

/** Skills by rank: the n-th is declared 1 / n to the power 0.8 as often as the first. */
export const skillLottery = new Lottery(skillCodes.map((code, rank) => [code, (rank + 1) ** -0.8] as const));

/** Share of the volunteers who speak it, beside French. */
export const spokenShares = [
  ['eng', 0.45],
  ['spa', 0.16],
  ['ara', 0.04],
  ['apc', 0.02],
  ['ary', 0.02],
  ['ukr', 0.02],
  ['rus', 0.025],
  ['prs', 0.01],
  ['pes', 0.01],
  ['pus', 0.005],
  ['bam', 0.008],
  ['snk', 0.005],
  ['ben', 0.006],
  ['tir', 0.005],
  ['som', 0.004],
  ['tur', 0.01],
  ['amh', 0.003],
  ['kmr', 0.004],
  ['fsl', 0.005],
] as const satisfies readonly (readonly [LanguageCode, number])[];

/** Languages that needs ask for beside French. */
export const askedLottery = new Lottery<LanguageCode>(askedLanguages);

/** Languages that needs name as helpful: those that many speak. */
export const spokenLottery = new Lottery<LanguageCode>(spokenShares);
