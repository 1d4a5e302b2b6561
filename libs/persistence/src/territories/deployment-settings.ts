/** What a deployment sets for itself, over what its territories say: for trials and measures. */
export abstract class DeploymentSettings {
  abstract readonly editHoldMinutes?: number | undefined;
  /** False: mails leave, and clocks run, at any hour. */
  abstract readonly quietHours?: boolean;
  /** Real people are served here: a demo city is refused. */
  abstract readonly isProduction?: boolean;
}
