/** One thing that an app needs, and how to see whether it answers. */
export interface HealthCheck {
  /** Kebab-case: `database`, `queue`. */
  name: string;
  /** Resolves when it answers. */
  probe: () => Promise<unknown>;
  /** False for what the app can do without for a while: it then serves in a degraded state. */
  required?: boolean;
}

/** The injection token of an app's checks. */
export abstract class HealthChecks {
  abstract readonly all: readonly HealthCheck[];
}
