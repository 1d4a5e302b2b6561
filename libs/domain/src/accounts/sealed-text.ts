/** Where a sealed value lives; it opens nowhere else. */
export interface SealContext {
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
}

/** Encryption of the few fields that a copy of the database must not tell. */
export abstract class SealedText {
  abstract seal(text: string, context: SealContext): Uint8Array;
  /** @throws seal-broken when the value was altered, or sealed for another row */
  abstract open(sealed: Uint8Array, context: SealContext): string;
}
