/**
 * What came of one run, over the needs posted once. Shares in [0, 1]; NaN where nothing was there to measure.
 * - `coverage`: needs with somebody; `slots`: places filled; `attended`: needs to which somebody came.
 * - `notificationsPerFill`: questions sent for each filled place. `meanFit`: mean Q of the filled places.
 * - `p90FirstVolunteerDays`: from posting to the first yes, among the needs that got one.
 * - `fillGini`: how unevenly the needs are filled; `proposedShare`: volunteers asked or shown something that fits within
 *   14 days, among those there all the time.
 */
export interface Measures {
  readonly coverage: number;
  readonly slots: number;
  readonly attended: number;
  readonly urgent: number;
  readonly interpreting: number;
  readonly hosting: number;
  readonly rareLanguage: number;
  readonly bigAssociations: number;
  readonly smallAssociations: number;
  readonly northEast: number;
  readonly elsewhere: number;
  readonly worstKind: number;
  readonly worstDistrict: number;
  readonly notificationsPerFill: number;
  readonly meanFit: number;
  readonly optOuts: number;
  readonly cameTooLate: number;
  readonly p90FirstVolunteerDays: number;
  readonly fillGini: number;
  readonly proposedShare: number;
  /** Places that bilingual volunteers got in their other kinds, against others with the same kinds. */
  readonly bilingualShare: number;
  readonly recoveryDays: number;
}
