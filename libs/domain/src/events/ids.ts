/** Where new identifiers come from: time-ordered UUIDs (version 7) in production, a sequence in tests. */
export abstract class Ids {
  abstract next(): string;
}

/** Where randomness comes from. `fraction` is in [0, 1). */
export abstract class Randomness {
  abstract fraction(): number;
}
