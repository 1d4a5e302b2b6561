/** What an operator did wrong, or what is missing, in one line that says what to do. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
