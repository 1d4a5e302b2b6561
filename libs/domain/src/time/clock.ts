/** The time of day, as a port: domain and matching never read the machine's clock themselves. */
export abstract class Clock {
  /** The present instant; treat the `Date` as immutable. */
  abstract now(): Date;
}
