import type { BatchPair } from '@app/domain/batches';
import type { Assignment, AssignmentOptions, AssignmentProblem } from '../assignment/index.js';
import { solveAssignment } from '../assignment/index.js';
import type { Candidate } from '../candidate-index/index.js';
import { textHash } from '../candidate-index/index.js';
import type { EngineVersion } from '../engine-versions/index.js';
import { NeedInTime } from '../pair/index.js';
import type { WaveSettings, WaveSnapshot } from '../waves/index.js';
import { acceptancesLacking, askableCandidates, planWave } from '../waves/index.js';
import { isForBatches } from './is-for-batches.js';

/** The terms of one batch; its id settles ties. */
export interface BatchTerms {
  readonly batchId: string;
  readonly now: Date;
  readonly settings: WaveSettings;
  readonly engine: EngineVersion;
  readonly timeBox?: AssignmentOptions['timeBox'];
}

/** A plan for many needs, beside what their waves would do now; `edges`: the pairs worth asking that it chose among. */
export interface BatchPlan extends Pick<Assignment, 'gap' | 'solver'> {
  readonly needs: number;
  readonly edges: number;
  readonly pairs: readonly BatchPair[];
}

/** A need that takes part: whom it could ask, and how many its next wave would. */
interface Part {
  readonly snapshot: WaveSnapshot;
  readonly candidates: readonly Candidate[];
  readonly places: number;
  readonly shares: readonly number[];
}

/**
 * Whom to ask for all these needs together, so that what asking is worth is the greatest: as many for each as its next
 * wave would ask, and nobody for two. The waves of this moment are planned beside it, in the order given, each without
 * those whom an earlier one asks. The same snapshots and batch give the same plan, and it changes nothing.
 */
export function planBatch(snapshots: readonly WaveSnapshot[], terms: BatchTerms): BatchPlan {
  const parts = snapshots.flatMap((snapshot) => partOf(snapshot, terms) ?? []);
  const waves = wavesOf(parts, terms);
  const volunteers = [
    ...new Set(parts.flatMap(({ candidates }) => candidates.map(({ volunteerId }) => volunteerId))),
  ];
  const problem = problemOf(parts, volunteers);
  const { timeBox } = terms;
  const solved = solveAssignment(problem, { seed: textHash(terms.batchId), ...(timeBox && { timeBox }) });
  return {
    needs: parts.length,
    edges: problem.edges.value.length,
    gap: solved.gap,
    solver: solved.solver,
    pairs: pairsOf(parts, problem, solved, waves),
  };
}

function partOf(snapshot: WaveSnapshot, { now, settings, engine }: BatchTerms): Part | undefined {
  const inTime = new NeedInTime(snapshot.need, { now, mode: 'push', settings: settings.settings, engine });
  if (!isForBatches(inTime, snapshot.wavesSent)) return undefined;
  const alone = planWave(snapshot, now, settings, engine);
  const places = alone.invite.length;
  if (places === 0) return undefined;
  const lacking = acceptancesLacking(inTime, snapshot.waiting);
  const chance = alone.expectedAcceptances / places;
  const shares = Array.from(
    { length: places },
    (_, place) => (1 - chance) ** Math.max(0, snapshot.open.length + place + 1 - lacking),
  );
  return { snapshot, candidates: askableCandidates(inTime, snapshot, settings), places, shares };
}

/** The offers that each need's own wave would ask, one need after the other. */
function wavesOf(
  parts: readonly Part[],
  { now, settings, engine }: BatchTerms,
): ReadonlyMap<string, readonly BatchPair[]> {
  const taken = new Set<string>();
  return new Map(
    parts.map(({ snapshot }) => {
      const candidates = snapshot.candidates.filter(({ volunteerId }) => !taken.has(volunteerId));
      const { invite } = planWave({ ...snapshot, candidates }, now, settings, engine);
      for (const { volunteerId } of invite) taken.add(volunteerId);
      const { needId } = snapshot.need;
      return [
        needId,
        invite.map(({ offerId, volunteerId }) => ({
          needId,
          offerId,
          volunteerId,
          byBatch: false,
          byWaves: true,
          price: null,
          margin: null,
        })),
      ];
    }),
  );
}

function problemOf(parts: readonly Part[], volunteers: readonly string[]): AssignmentProblem {
  const row = new Map(volunteers.map((volunteerId, index) => [volunteerId, index]));
  const start = new Int32Array(parts.length + 1);
  parts.forEach(({ candidates }, need) => (start[need + 1] = start[need]! + candidates.length));
  const candidates = parts.flatMap((part) => part.candidates);
  return {
    needs: {
      places: Int32Array.from(parts, ({ places }) => places),
      shares: Float64Array.from(parts.flatMap(({ shares }) => shares)),
      keys: Uint32Array.from(parts, ({ snapshot }) => textHash(snapshot.need.needId)),
    },
    volunteers: {
      capacity: new Int32Array(volunteers.length).fill(1),
      keys: Uint32Array.from(volunteers, textHash),
    },
    edges: {
      start,
      volunteer: Int32Array.from(candidates, ({ volunteerId }) => row.get(volunteerId)!),
      value: Float64Array.from(candidates, ({ score }) => score.net),
    },
  };
}

function pairsOf(
  parts: readonly Part[],
  { edges }: AssignmentProblem,
  { given, prices }: Assignment,
  waves: ReadonlyMap<string, readonly BatchPair[]>,
): readonly BatchPair[] {
  const chosen = new Map<string, BatchPair>();
  given.edge.forEach((edge, index) => {
    const { snapshot, candidates } = parts[given.need[index]!]!;
    const { offerId, volunteerId } = candidates[edge - edges.start[given.need[index]!]!]!;
    const { needId } = snapshot.need;
    chosen.set(`${needId} ${offerId}`, {
      needId,
      offerId,
      volunteerId,
      byBatch: true,
      byWaves: waves.get(needId)!.some((asked) => asked.offerId === offerId),
      price: prices[given.volunteer[index]!]!,
      margin: given.margin[index]!,
    });
  });
  const only = [...waves.values()]
    .flat()
    .filter(({ needId, offerId }) => !chosen.has(`${needId} ${offerId}`));
  return [...chosen.values(), ...only];
}
