/** Who asked for a batch: its clock, or a coordinator. */
export type BatchOrigin = 'clock' | 'coordinator';

/**
 * `requested` until the matcher has planned it; `applied` from the moment on that its people are to be asked; `failed` when
 * no plan came of it.
 */
export type BatchState = 'requested' | 'planned' | 'applied' | 'failed';

/** What it is to do by itself once it is planned: only show, or ask. */
export type BatchMode = 'dry-run' | 'apply';

/** One run of the planner for a territory. `requestedBy`: the coordinator's account, null for the clock. */
export interface Batch {
  readonly id: string;
  readonly territory: string;
  readonly origin: BatchOrigin;
  readonly requestedBy: string | null;
  readonly mode: BatchMode;
  readonly startedAt: Date;
  readonly state: BatchState;
  readonly plannedAt: Date | null;
}

/**
 * One pair of a plan, by ids.
 * - `byBatch`: the batch would ask her; `byWaves`: the waves of this moment would, need by need. Both: no difference.
 * - `price`: what the batch would have to be paid to give her away; `margin`: how much more the pair is worth than the
 *   runner-up. Both in the unit of what asking is worth, null for somebody whom only the waves would ask.
 */
export interface BatchPair {
  readonly needId: string;
  readonly offerId: string;
  readonly volunteerId: string;
  readonly byBatch: boolean;
  readonly byWaves: boolean;
  readonly price: number | null;
  readonly margin: number | null;
}

/**
 * What came of planning.
 * - `needs`: that took part; `edges`: pairs worth asking among them; `chosen`: pairs that the batch would ask.
 * - `certificateGap`: by how much, as a share, the plan can miss the best there is; `solver`: which one finished.
 * - `seconds`: of the whole planning.
 */
export interface BatchResult {
  readonly engineVersion: string;
  readonly needs: number;
  readonly edges: number;
  readonly chosen: number;
  readonly certificateGap: number;
  readonly solver: string;
  readonly seconds: number;
  readonly pairs: readonly BatchPair[];
}
