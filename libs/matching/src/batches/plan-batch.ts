import type { AssignmentOptions } from '../assignment/index.js';
import { solveAssignment } from '../assignment/index.js';
import type { WaveSnapshot } from '../waves/index.js';
import type { BatchPlan, BatchTerms } from './batch-draft.js';
import { BatchDraft } from './batch-draft.js';

/**
 * Whom to ask for all these needs together, so that what asking is worth is the greatest: as many for each as its next
 * wave would ask, and nobody for two. The waves of this moment are planned beside it, in the order given, each without
 * those whom an earlier one asks. The same snapshots and batch give the same plan, and it changes nothing. All of it at
 * once: who has other work to do draws up a `BatchDraft` and has its problem solved elsewhere.
 */
export function planBatch(
  snapshots: readonly WaveSnapshot[],
  terms: BatchTerms,
  options: Pick<AssignmentOptions, 'timeBox'> = {},
): BatchPlan {
  const draft = new BatchDraft(terms);
  for (const snapshot of snapshots) draft.add(snapshot);
  return draft.planOf(solveAssignment(draft.problem(), { ...options, seed: draft.seed }));
}
