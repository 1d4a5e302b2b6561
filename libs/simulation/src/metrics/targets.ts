import type { ScenarioName } from '../scenarios/index.js';
import type { Figures } from './figures.js';

/** A bound that a figure has to keep. */
export interface Target {
  readonly figure: keyof Figures;
  readonly atLeast?: number;
  readonly atMost?: number;
}

const everywhere: readonly Target[] = [
  { figure: 'rareLanguageRatio', atLeast: 0.7 },
  { figure: 'parityAssociations', atLeast: 0.95 },
  { figure: 'parityNorthEast', atLeast: 0.95 },
  { figure: 'meanFitGap', atLeast: -0.05 },
  { figure: 'optOutsRatio', atMost: 0.8 },
  { figure: 'fillGiniRatio', atMost: 0.85 },
  { figure: 'proposedShare', atLeast: 0.8 },
  { figure: 'bilingualShare', atLeast: 0.95 },
  { figure: 'worstKindRatio', atLeast: 0.8 },
  { figure: 'worstDistrictRatio', atLeast: 0.8 },
];

const bounds = (
  coverageRatio: number,
  slotsRatio: number,
  upliftPortal: number,
  upliftGreedy: number,
  notificationsRatio: number,
): readonly Target[] => [
  { figure: 'coverageRatio', atLeast: coverageRatio },
  { figure: 'slotsRatio', atLeast: slotsRatio },
  { figure: 'upliftPortal', atLeast: upliftPortal },
  { figure: 'upliftGreedy', atLeast: upliftGreedy },
  { figure: 'notificationsRatio', atMost: notificationsRatio },
];

/** What the product promises in each scenario; those without bounds of their own keep the general ones. */
export const targets: Readonly<Record<ScenarioName, readonly Target[]>> = {
  STD: [
    ...bounds(0.95, 0.95, 0.45, 0.04, 0.7),
    { figure: 'p90FirstVolunteerDays', atMost: 2 },
    ...everywhere,
  ],
  SCARCE: [...bounds(0.85, 0.72, 0.95, 0.22, 0.6), ...everywhere],
  LOWP: [...bounds(0.91, 0.86, 0.7, 0.11, 0.6), ...everywhere],
  RICH: [...bounds(0.98, 0.985, 0.17, 0.02, 0.6), ...everywhere],
  CRISIS: [...everywhere, { figure: 'recoveryDays', atMost: 5 }],
  ADVERSE: everywhere,
  COLD: everywhere,
};

/** Whether a value keeps its bound; what could not be measured does not. */
export const isMet = ({ atLeast = -Infinity, atMost = Infinity }: Target, value: number): boolean =>
  value >= atLeast && value <= atMost;
