/** The parts of what somebody gave; none when it is no object. */
export const partsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
