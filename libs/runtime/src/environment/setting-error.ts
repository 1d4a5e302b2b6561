/** Stops the boot: names the variables that are missing or wrong, and never shows what they hold. */
export class SettingError extends Error {
  override readonly name = 'SettingError';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}
