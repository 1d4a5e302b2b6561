/** What no platform sees of a volunteer. Visits are half days, in order. */
export interface Temper {
  readonly eagerness: number;
  /** What her stated week is worth: the slots in which she is really free. */
  readonly trueWeek: number;
  readonly visits: readonly number[];
}

/** What no platform sees of an association: how known it is, in log-odds before its weight. */
export interface Renown {
  readonly brand: number;
}

/** All that is hidden in a city; only behaviour and the clairvoyant read it. */
export interface Hidden {
  readonly tempers: readonly Temper[];
  readonly renown: readonly Renown[];
}
