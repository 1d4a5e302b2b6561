/** A surge of needs and of people who offer help, in days from the start. */
export interface Crisis {
  readonly fromDay: number;
  readonly needDays: number;
  readonly needFactor: number;
  readonly volunteerDays: number;
  readonly volunteerFactor: number;
}

/** What goes wrong on purpose. Shares in [0, 1]. */
export interface Adversity {
  /** Of all needs, posted by one association. */
  readonly oneAssociation: number;
  readonly duplicateNeeds: number;
  readonly staleAvailability: number;
}

/**
 * One setting of the simulated city.
 * - `days`: in which needs are posted; a run goes on until the last of them has begun.
 * - `acceptanceBase`: log-odds of a yes before anything is known of the pair.
 * - `history`: whether those on the platform at the start were asked before, and have answered.
 * - `confirmation`: associations answer, or stay silent, and people fail to come. Without it a yes is a filled place.
 */
export interface Scenario {
  readonly name: ScenarioName;
  readonly days: number;
  readonly volunteersAtStart: number;
  readonly volunteersPerDay: number;
  readonly needsPerDay: number;
  readonly associations: number;
  readonly acceptanceBase: number;
  readonly history: boolean;
  readonly confirmation: boolean;
  readonly crisis: Crisis | null;
  readonly adversity: Adversity | null;
}

export const scenarioNames = ['STD', 'SCARCE', 'LOWP', 'RICH', 'CRISIS', 'ADVERSE', 'COLD'] as const;
export type ScenarioName = (typeof scenarioNames)[number];
