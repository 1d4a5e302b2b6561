import type { BatchPair } from '@app/domain/batches';
import type { Assignment, AssignmentProblem } from '../assignment/index.js';
import type { Candidate } from '../candidate-index/index.js';
import { textHash } from '../candidate-index/index.js';
import type { EngineVersion } from '../engine-versions/index.js';
import { NeedInTime } from '../pair/index.js';
import type { WavePlan, WaveSettings, WaveSnapshot } from '../waves/index.js';
import { acceptancesLacking, askableCandidates, planWave } from '../waves/index.js';
import { isForBatches } from './is-for-batches.js';

/** The terms of one batch; its id settles ties. */
export interface BatchTerms {
  readonly batchId: string;
  readonly now: Date;
  readonly settings: WaveSettings;
  readonly engine: EngineVersion;
}

/** A plan for many needs, beside what their waves would do now; `edges`: the pairs worth asking that it chose among. */
export interface BatchPlan extends Pick<Assignment, 'gap' | 'solver'> {
  readonly needs: number;
  readonly edges: number;
  readonly pairs: readonly BatchPair[];
}

/**
 * A batch in the making, need by need, so that whoever draws it up can let others have their turn between two needs: whom
 * each could ask, and how many its next wave would. Keeps columns of numbers, which a solver elsewhere can be given.
 */
export class BatchDraft {
  private readonly needIds: string[] = [];
  private readonly places: number[] = [];
  private readonly shares: number[] = [];
  private readonly start: number[] = [0];
  private readonly volunteerOfEdge: number[] = [];
  private readonly offerOfEdge: string[] = [];
  private readonly value: number[] = [];
  private readonly rowOfVolunteer = new Map<string, number>();
  private readonly volunteerIds: string[] = [];
  /** For each need, whom its own wave would ask: the offers with their volunteers. */
  private readonly waves: WavePlan['invite'][] = [];
  private readonly takenByWaves = new Set<string>();

  constructor(private readonly terms: BatchTerms) {}

  /** A further need. Those that wait longest come first: their waves are planned before those of the others. */
  add(snapshot: WaveSnapshot): void {
    const { now, settings, engine } = this.terms;
    const inTime = new NeedInTime(snapshot.need, {
      now,
      mode: 'push',
      settings: settings.settings,
      engine,
    });
    if (!isForBatches(inTime, snapshot.wavesSent)) return;
    const alone = planWave(snapshot, now, settings, engine);
    const places = alone.invite.length;
    if (places === 0) return;
    this.needIds.push(snapshot.need.needId);
    this.places.push(places);
    const lacking = acceptancesLacking(inTime, snapshot.waiting);
    const chance = alone.expectedAcceptances / places;
    for (let place = 0; place < places; place++)
      this.shares.push((1 - chance) ** Math.max(0, snapshot.open.length + place + 1 - lacking));
    for (const candidate of askableCandidates(inTime, snapshot, settings)) this.addEdge(candidate);
    this.start.push(this.value.length);
    this.addWave(snapshot, alone);
  }

  /** Who could be asked for what, as numbers. */
  problem(): AssignmentProblem {
    return {
      needs: {
        places: Int32Array.from(this.places),
        shares: Float64Array.from(this.shares),
        keys: Uint32Array.from(this.needIds, textHash),
      },
      volunteers: {
        capacity: new Int32Array(this.volunteerIds.length).fill(1),
        keys: Uint32Array.from(this.volunteerIds, textHash),
      },
      edges: {
        start: Int32Array.from(this.start),
        volunteer: Int32Array.from(this.volunteerOfEdge),
        value: Float64Array.from(this.value),
      },
    };
  }

  /** What settles ties among equals. */
  get seed(): number {
    return textHash(this.terms.batchId);
  }

  /** The plan that a solution of its problem stands for. */
  planOf({ given, prices, gap, solver }: Assignment): BatchPlan {
    const chosen = new Map<string, BatchPair>();
    given.edge.forEach((edge, index) => {
      const need = given.need[index]!;
      const needId = this.needIds[need]!;
      const offerId = this.offerOfEdge[edge]!;
      chosen.set(`${needId} ${offerId}`, {
        needId,
        offerId,
        volunteerId: this.volunteerIds[this.volunteerOfEdge[edge]!]!,
        byBatch: true,
        byWaves: this.waves[need]!.some((asked) => asked.offerId === offerId),
        price: prices[given.volunteer[index]!]!,
        margin: given.margin[index]!,
      });
    });
    return {
      needs: this.needIds.length,
      edges: this.value.length,
      gap,
      solver,
      pairs: [...chosen.values(), ...this.onlyByWaves(chosen)],
    };
  }

  private addEdge({ offerId, volunteerId, score }: Candidate): void {
    let row = this.rowOfVolunteer.get(volunteerId);
    if (row === undefined) {
      row = this.volunteerIds.push(volunteerId) - 1;
      this.rowOfVolunteer.set(volunteerId, row);
    }
    this.volunteerOfEdge.push(row);
    this.offerOfEdge.push(offerId);
    this.value.push(score.net);
  }

  /** What the need's own wave would do after those of the needs before it. */
  private addWave(snapshot: WaveSnapshot, alone: WavePlan): void {
    const { now, settings, engine } = this.terms;
    const candidates = snapshot.candidates.filter(({ volunteerId }) => !this.takenByWaves.has(volunteerId));
    const untouched = candidates.length === snapshot.candidates.length;
    const { invite } = untouched ? alone : planWave({ ...snapshot, candidates }, now, settings, engine);
    for (const { volunteerId } of invite) this.takenByWaves.add(volunteerId);
    this.waves.push(invite);
  }

  private onlyByWaves(chosen: ReadonlyMap<string, BatchPair>): readonly BatchPair[] {
    return this.waves.flatMap((invite, need) => {
      const needId = this.needIds[need]!;
      return invite
        .filter(({ offerId }) => !chosen.has(`${needId} ${offerId}`))
        .map(({ offerId, volunteerId }) => ({
          needId,
          offerId,
          volunteerId,
          byBatch: false,
          byWaves: true,
          price: null,
          margin: null,
        }));
    });
  }
}
