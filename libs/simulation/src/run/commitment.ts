/** A yes that was taken. `resolvesTick`: when the association confirms it, or its silence ends it. */
export interface Commitment {
  readonly volunteer: number;
  readonly need: number;
  readonly sinceTick: number;
  readonly resolvesTick: number;
  readonly confirms: boolean;
  state: 'held' | 'confirmed' | 'released';
}
