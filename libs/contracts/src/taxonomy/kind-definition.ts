/** What a volunteer puts at the disposal of a need. */
export type Resource = 'time' | 'home' | 'goods' | 'vehicle' | 'premises' | 'skill';

/** A usual rhythm of a kind of mission. */
export type Rhythm =
  | 'one-off'
  | 'dated'
  | 'weekly'
  | 'half-days'
  | 'days'
  | 'evenings'
  | 'shifts'
  | 'school-term'
  | 'with-lessons'
  | 'remote'
  | 'until-closed'
  | 'nights'
  | 'periods'
  | 'months';

/** Safeguarding tier: 0 identity declared, up to 4 a home checked and visited. */
export type Tier = 0 | 1 | 2 | 3 | 4;

/**
 * The fields of a need that a kind may require beyond those that every need has.
 * - `schedule`: sessions, or the statement that the need is flexible; `site`: unless the need is remote.
 * - `duration`: hours of remote work, or months of a stay or a mentoring.
 * - `languages`: for a language pair, both of them; `french-level` and `literacy`: what the learners ask for.
 * - `items`: what is collected, with quantities; `audience`: adults, or the ages of the children of a group.
 * - `occasion`: that it is an everyday one, and none for professional interpreters.
 * - `vehicle`: the room that a trip takes; `premises`: what is asked of a room; `stay`: who would stay, and when.
 */
export type NeedField =
  | 'schedule'
  | 'site'
  | 'languages'
  | 'french-level'
  | 'literacy'
  | 'skills'
  | 'duration'
  | 'items'
  | 'audience'
  | 'vehicle'
  | 'premises'
  | 'stay'
  | 'occasion';

/** The criteria of the score Q. */
export type Criterion = 'skills' | 'motivation' | 'schedule' | 'travel' | 'language' | 'continuity';

/** Weights of the six criteria; they sum to 1. */
export type Weights = Readonly<Record<Criterion, number>>;

/** The gates that a kind adds to the common ones. */
export type KindGate =
  | 'confidentiality-signed'
  | 'language-pair'
  | 'professional-number'
  | 'driving-licence'
  | 'vehicle'
  | 'premises-fit'
  | 'home-fit'
  | 'items-wanted'
  | 'french-level'
  | 'trained-for-literacy'
  | 'named-professional';

/** Clock defaults that a kind changes. */
export interface KindClocks {
  readonly offerReconfirmationDays?: number;
  readonly offerReconfirmedEachTerm?: true;
}

/**
 * One row of the catalogue of kinds.
 * - `minimumAge` in years; 16 asks for a named adult and contact through the association.
 * - `neighbours` are kinds close enough to be shown in pull lists (motivation 0.6), never pushed.
 * - `opening`: `open` may be matched; `closed` waits for its safeguards and answers `kind-not-open`;
 *   `orientation` is listed and handed over to an accredited body, never scored.
 */
export interface KindDefinition {
  readonly resources: readonly Resource[];
  readonly tier: Tier;
  readonly minimumAge: 16 | 18;
  readonly requiredFields: readonly NeedField[];
  readonly gates: readonly KindGate[];
  readonly weights: Weights;
  readonly rhythm: readonly Rhythm[];
  readonly clocks: KindClocks;
  readonly board: 'listed' | 'general-call';
  readonly choice: boolean;
  readonly opening: 'open' | 'closed' | 'orientation';
  readonly confidentiality: boolean;
  readonly yearlyAuthorisation: boolean;
  readonly neighbours: readonly string[];
  readonly safeguardingNote: string;
}
