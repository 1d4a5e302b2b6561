/** A start that cannot succeed as things are: one line that says what is wrong and what to do about it. */
export class EmbeddedStoreError extends Error {
  override readonly name = 'EmbeddedStoreError';
}
